import type { ResultWording } from './result-wording';

/** The sentences around a result, with `{name}` placeholders. */
export type AnswerTexts = Record<
  | 'received'
  | 'receivedAbout'
  | 'left'
  | 'leftAbout'
  | 'belowMinimum'
  | 'routeUnknown'
  | 'nothingLeft'
  | 'sentence'
  | 'documentTitle'
  | 'faultTitle'
  | 'fee'
  | 'cost'
  | 'unsure'
  | 'yours'
  | 'kept'
  | 'whereItGoes'
  | 'onlyFee'
  | 'notPaid'
  | 'ask'
  | 'askUnknown'
  | 'askTooMuch'
  | 'askExample',
  string
>;

export type AnswerWording = ResultWording & { answerTexts: AnswerTexts };
