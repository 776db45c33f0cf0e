import { AsyncLocalStorage } from 'node:async_hooks';
import type { FieldFault, FieldFaults, Typed } from './submission/comment-form';
import type { FormTokenFault } from './submission/form-token';

/** A form that is shown again, because what was sent could not be taken as it was. */
export type RefusedForm = {
  typed: Typed;
  /** Signed anew; '' when no form can be shown. */
  token: string;
  fields?: FieldFaults;
  problem?: FormTokenFault | 'proof' | 'limited' | 'closed' | 'unavailable';
  /** Seconds until it is taken, where waiting helps. */
  wait?: number;
  /** Zero bits of the proof of work that is asked for. */
  difficulty?: number;
};

/** What came of a form, for the page that answers it: nothing of it goes into an address. */
export type FormResult = {
  comment?: RefusedForm;
  /** A change of a comment that could not be made. */
  revision?: { id: string; body: string; problem: FieldFault | 'limited' | 'unavailable' };
  /** A reply of the moderator that could not be stored. */
  reply?: { parent: string; body: string; problem: FieldFault | 'gone' | 'unavailable' };
  login?: 'wrong' | 'limited' | 'over' | 'unavailable';
  /** What the moderator looks for: it may be somebody's e-mail address, so it stands in no address. */
  search?: string;
};

/*
 * Forms are answered before Next.js, and pages are rendered by it, from a copy of this module that its bundler has made:
 * both find the same storage.
 */
const shared = globalThis as { [key: symbol]: AsyncLocalStorage<FormResult> | undefined };
const key = Symbol.for('kajpath.page-state');
shared[key] ??= new AsyncLocalStorage<FormResult>();
const storage = shared[key];

/** Renders a page that answers a form. */
export function withFormResult<T>(state: FormResult, render: () => T): T {
  return storage.run(state, render);
}

/** What came of the form that the page being rendered answers; nothing when it was only opened. */
export function readFormResult(): FormResult {
  return storage.getStore() ?? {};
}
