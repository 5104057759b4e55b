import type { Address } from './people.ts';

/** A person as an office writes him down, before it is laid out in the office's own way. */
export interface Row {
  name: string;
  idNumber: string;
  sex: 'male' | 'female';
  /** As it will stand in the file; undefined where it is still the person's own. */
  birthDate: string | undefined;
  ethnicity: string;
  address: Address | undefined;
  isRenamed: boolean;
  phone: string;
}
