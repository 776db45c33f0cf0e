import { AsyncLocalStorage } from 'node:async_hooks';
import type { TypedProposal } from '@/lib/subject/proposal/proposal-fields';
import type { PersonInSession } from './people/read-person';
import type { FieldFault, FieldFaults, Typed } from './submission/comment-form';
import type { FormTokenFault } from './submission/form-token';

/** A comment form that is shown again because it could not be accepted. */
export type RefusedForm = {
  typed: Typed;
  /** For the form that is shown; '' when no form can be shown. */
  token: string;
  fields?: FieldFaults;
  problem?: FormTokenFault | 'proof' | 'limited' | 'closed' | 'unavailable';
  /** Seconds after which the same form is accepted, where waiting helps. */
  wait?: number;
  /** Leading zero bits that the proof of work needs. */
  difficulty?: number;
};

/** A text that was not saved; `path` of its file, such as `articles/first/bn.mdx`. */
export type UnsavedText = { path: string; text: string };

/** Who looks at a page of the desk, and what the server has read for it. */
export type DeskVisit = {
  person: Pick<PersonInSession, 'name' | 'shown' | 'role'>;
  /** The token of the session: every form of the page carries it. */
  token: string;
  /** What the page shows. Each page knows its own type: see `DeskPage` in lib/server/routes/desk-pages.ts. */
  data?: unknown;
};

/** The result of a posted form, for the page that answers it. None of it goes into a URL. */
export type FormResult = {
  comment?: RefusedForm;
  /** A report of a mistake that could not be accepted. */
  report?: RefusedForm;
  /** A message to be checked. It is shown again and judged, never kept. */
  message?: string;
  /** An edit that could not be saved. */
  revision?: { id: string; body: string; problem: FieldFault | 'limited' | 'unavailable' };
  /** A moderator's reply that could not be stored. */
  reply?: { parent: string; body: string; problem: FieldFault | 'gone' | 'changed' | 'unavailable' };
  /** What was entered for a first proposal: the page checks it itself. */
  proposal?: TypedProposal;
  login?: 'wrong' | 'limited' | 'busy' | 'over' | 'unavailable';
  /** The page of the desk that somebody asked for who is not logged in, and the texts of a form that could not be taken. */
  entry?: { back: string; unsaved?: UnsavedText[] };
  desk?: DeskVisit;
  /** The moderator's search. It may be an e-mail address, so it must not appear in a URL. */
  search?: string;
};

/*
 * The server sets the result and a page that Next.js renders reads it, from a bundled copy of this module. A global symbol
 * makes both use the same storage.
 */
const shared = globalThis as { [key: symbol]: AsyncLocalStorage<FormResult> | undefined };
const key = Symbol.for('kajpath.form-result');
shared[key] ??= new AsyncLocalStorage<FormResult>();
const storage = shared[key];

/** Renders a page in answer to a posted form. */
export function withFormResult<T>(result: FormResult, render: () => T): T {
  return storage.run(result, render);
}

/** The result of the form that the current page answers; empty for a GET. */
export function readFormResult(): FormResult {
  return storage.getStore() ?? {};
}
