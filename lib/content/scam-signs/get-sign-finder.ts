import { keepLast } from '../keep-last';
import type { ScamSigns } from '../schema/scam-signs-schema';
import { createSignFinder } from './create-sign-finder';
import { listSignRules } from './list-sign-rules';
import wording from './wording.json' with { type: 'json' };

/** The search for signs by the rules of data/scam-signs.yaml. Kept while they are the same: compiling all phrases takes 30 ms. */
export const getSignFinder = keepLast((rules: ScamSigns) => createSignFinder(listSignRules(rules), wording));
