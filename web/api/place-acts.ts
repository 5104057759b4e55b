/** Acts about places of voting, their boxes and ballots. */
import type {
  ChooseMobileBoxSchema,
  MobileBoxChosenSchema,
  MobileBoxRouteSchema,
  WithdrawMobileBoxChoiceSchema,
} from '@xuanwu/server/phases/voting/places/mobile-box.schema.ts';
import type {
  AppointPollingStaffSchema,
  PollingPlaceSchema,
  SetUpPollingPlaceSchema,
} from '@xuanwu/server/phases/voting/polling-place.schema.ts';
import type {
  AccountBallotsSchema,
  BallotsAccountedSchema,
  BallotStockChangedSchema,
  DeliverBallotsSchema,
  RecordBallotPrintingSchema,
} from '@xuanwu/server/phases/voting/ballots/ballot-stock.schema.ts';
import type {
  BoxCustodyRecordedSchema,
  DecideBoxCustodySchema,
  RecordBoxCustodySchema,
} from '@xuanwu/server/phases/voting/ballots/box-custody.schema.ts';
import type {
  PlaceEquipmentRecordedSchema,
  RecordPlaceEquipmentSchema,
} from '@xuanwu/server/phases/voting/places/place-equipment.schema.ts';
import type {
  PlaceItemRecordedSchema,
  RecordPlaceItemSchema,
} from '@xuanwu/server/phases/voting/places/place-items.schema.ts';
import type {
  BallotLayoutSetSchema,
  SetBallotLayoutSchema,
} from '@xuanwu/server/phases/voting/ballots/ballot-layout.schema.ts';
import type {
  ActivateContingencyPlanSchema,
  AdoptContingencyPlanSchema,
  ContingencyPlanActivatedSchema,
  ContingencyPlanAdoptedSchema,
} from '@xuanwu/server/phases/voting/contingency/contingency.schema.ts';
import type {
  AccreditObserverSchema,
  AnswerObserverReportSchema,
  FileObserverReportSchema,
  ObserverReportSchema,
  ObserverSchema,
  WithdrawObserverSchema,
} from '@xuanwu/server/phases/voting/observers/observer.schema.ts';
import type {
  ApplyPlacePlanSchema,
  PlacePlanAppliedSchema,
} from '@xuanwu/server/phases/voting/places/place-plan.schema.ts';
import type {
  SecondNamesSetSchema,
  SetSecondNamesSchema,
} from '@xuanwu/server/phases/voting/ballots/second-names.schema.ts';
import type { Shape } from './shape.ts';

export interface PlaceActShapes {
  'set-up-polling-place': Shape<typeof SetUpPollingPlaceSchema, typeof PollingPlaceSchema>;
  'appoint-polling-staff': Shape<typeof AppointPollingStaffSchema, typeof PollingPlaceSchema>;
  'plan-mobile-box-route': Shape<typeof MobileBoxRouteSchema, typeof PollingPlaceSchema>;
  'accredit-observer': Shape<typeof AccreditObserverSchema, typeof ObserverSchema>;
  'withdraw-observer': Shape<typeof WithdrawObserverSchema, typeof ObserverSchema>;
  'file-observer-report': Shape<typeof FileObserverReportSchema, typeof ObserverReportSchema>;
  'answer-observer-report': Shape<typeof AnswerObserverReportSchema, typeof ObserverReportSchema>;
  'apply-place-plan': Shape<typeof ApplyPlacePlanSchema, typeof PlacePlanAppliedSchema>;
  'adopt-contingency-plan': Shape<typeof AdoptContingencyPlanSchema, typeof ContingencyPlanAdoptedSchema>;
  'activate-contingency-plan': Shape<
    typeof ActivateContingencyPlanSchema,
    typeof ContingencyPlanActivatedSchema
  >;
  'record-place-equipment': Shape<typeof RecordPlaceEquipmentSchema, typeof PlaceEquipmentRecordedSchema>;
  'record-place-item': Shape<typeof RecordPlaceItemSchema, typeof PlaceItemRecordedSchema>;
  'set-ballot-layout': Shape<typeof SetBallotLayoutSchema, typeof BallotLayoutSetSchema>;
  'set-second-names': Shape<typeof SetSecondNamesSchema, typeof SecondNamesSetSchema>;
  'choose-mobile-box': Shape<typeof ChooseMobileBoxSchema, typeof MobileBoxChosenSchema>;
  'withdraw-mobile-box-choice': Shape<typeof WithdrawMobileBoxChoiceSchema, typeof MobileBoxChosenSchema>;
  'record-ballot-printing': Shape<typeof RecordBallotPrintingSchema, typeof BallotStockChangedSchema>;
  'deliver-ballots': Shape<typeof DeliverBallotsSchema, typeof BallotStockChangedSchema>;
  'account-ballots': Shape<typeof AccountBallotsSchema, typeof BallotsAccountedSchema>;
  'record-box-custody': Shape<typeof RecordBoxCustodySchema, typeof BoxCustodyRecordedSchema>;
  'decide-box-custody': Shape<typeof DecideBoxCustodySchema, typeof BoxCustodyRecordedSchema>;
}
