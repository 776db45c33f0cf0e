import { isSameOrigin } from '@/lib/comments/is-same-origin';
import { href } from '@/lib/i18n/href';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { checkProposal } from '@/lib/subject/proposal/check-proposal';
import { proposalSchema } from '@/lib/subject/proposal/proposal-schema';
import type { FormResponse, PostedForm } from './form-handler';
import { limitRefusedPages } from './limit-refused-pages';

/** Answers what was entered for a first proposal with its page: the proposal, or what is wrong. Nothing of it is kept or logged. */
export const handleProposal = limitRefusedPages(answer);

async function answer({ fields, origin }: PostedForm): Promise<FormResponse> {
  const lang = fields.get('lang') ?? '';
  const locale = isLocale(lang) ? lang : defaultLocale;
  if (!isSameOrigin(origin)) return { kind: 'refusal', status: 403, reason: 'crossOrigin', locale };
  const typed = proposalSchema.parse(Object.fromEntries(fields));
  const status = 'faults' in checkProposal(typed) ? 422 : 200;
  return { kind: 'page', path: href.proposal(locale), status, formResult: { proposal: typed } };
}
