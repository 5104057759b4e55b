import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { phoneShell, WORKER } from './phone-shell.ts';

export default defineConfig({
  plugins: [react(), phoneShell()],
  build: {
    rolldownOptions: {
      input: {
        main: 'index.html',
        phone: 'phone.html',
        [WORKER]: 'registration/phone/service-worker.ts',
      },
      // Browsers look for a newer worker where they found the last one.
      output: { entryFileNames: ({ name }) => (name === WORKER ? '[name].js' : 'assets/[name]-[hash].js') },
    },
  },
});
