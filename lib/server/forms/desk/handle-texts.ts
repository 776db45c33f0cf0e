import { can } from '@/lib/comments/people/permissions';
import type { PeopleSetting } from '@/lib/comments/people/read-person';
import type { EditedText } from '@/lib/desk/edited-texts';
import type { FileConflict, SaveResult } from '@/lib/desk/files/working-copy';
import type { EditorData, Saved } from '@/lib/desk/page-data';
import { deskHref } from '@/lib/i18n/desk-href';
import { href } from '@/lib/i18n/href';
import type { DeskTools } from '../../desk/desk-tools';
import { lookAtTexts } from '../../desk/look-at-texts';
import { readTexts } from '../../desk/read-texts';
import type { FormHandler, FormResponse } from '../form-handler';
import { forPeople, type Sender } from './for-people';

/** Creates the handler of the editor's form: it looks at the texts, or saves them. */
export function createTextsHandler(setting: PeopleSetting, tools: DeskTools): FormHandler {
  const rules = { name: 'texts', permission: 'write' as const, setting };
  return forPeople(rules, async ({ fields, now }, sender) => {
    const { person, service, locale } = sender;
    const slug = fields.get('slug') ?? '';
    const there = await readTexts(slug, tools.files);
    if (!there) return { kind: 'refusal', status: 422, reason: 'missing', locale };
    const texts = there.map((text) => typedText(text, fields));
    if (fields.get('act') !== 'save') {
      const look = await lookAtTexts(
        { page: href.article(locale, slug), drafts: texts, person: person.id },
        tools,
      );
      return showEditor(sender, { slug, texts, look });
    }
    const drafts = texts.map(({ path, text, base }) => ({ path, text, base }));
    const author = { name: person.shown, account: person.name };
    const message = (fields.get('message') ?? '').slice(0, 200);
    const result = await tools.files.saveFiles(drafts, author, { message });
    if (result.outcome === 'conflict') {
      const { conflicts } = result;
      const merged = texts.map((text) => withTheirs(text, conflicts));
      return showEditor(sender, { slug, texts: merged, conflicts, status: 409 });
    }
    // Removed or renamed while it was written: what was typed stays on the page, to be copied.
    if (result.outcome === 'gone') return showEditor(sender, { slug, texts, saved: ['gone'], status: 409 });
    if (result.outcome === 'saved') {
      const at = new Date(now).toISOString();
      await service.store.noteAct({ person: person.id, action: 'save', target: slug, at });
    }
    const location = `${deskHref.article(locale, slug)}?${new URLSearchParams(describeSave(result).map((done) => ['done', done]))}`;
    return { kind: 'redirect', location, log: { outcome: result.outcome } };
  });
}

/** A text as the form has it. What the form leaves out stays as it is. */
function typedText(there: EditedText, fields: URLSearchParams): EditedText {
  const text = fields.get(`text:${there.kind}`);
  const base = fields.get(`base:${there.kind}`);
  // Browsers end the lines of a form with CR LF.
  return text === null || base === null ? there : { ...there, text: text.replaceAll('\r\n', '\n'), base };
}

/** Paragraphs that only the others have changed are taken over; of those that both have, the ones that were typed stay for the moment. */
function withTheirs(text: EditedText, conflicts: FileConflict[]): EditedText {
  const conflict = conflicts.find(({ path }) => path === text.path);
  if (!conflict) return text;
  const joined = conflict.parts.map((part) => ('same' in part ? part.same : part.mine)).join('');
  return { ...text, text: joined, base: conflict.version };
}

function describeSave(result: Extract<SaveResult, { outcome: 'saved' | 'unchanged' }>): Saved[] {
  if (result.outcome === 'unchanged') return ['unchanged'];
  return [
    'saved',
    ...(result.files.some(({ isMerged }) => isMerged) ? (['merged'] as const) : []),
    ...(result.noHistory ? ([result.noHistory.why] as const) : []),
  ];
}

type Shown = Pick<EditorData, 'slug' | 'texts'> &
  Partial<Pick<EditorData, 'look' | 'conflicts' | 'saved'>> & { status?: number };

function showEditor(
  { person, locale }: Sender,
  { status = 200, slug, texts, look, conflicts = [], saved = [] }: Shown,
): FormResponse {
  const mayPublish = can(person.role, 'publish');
  const data: EditorData = { slug, texts, look, conflicts, saved, mayPublish };
  const { name, shown, role, session } = person;
  const desk = { person: { name, shown, role }, token: session.formToken, data };
  return { kind: 'page', path: deskHref.article(locale, slug), status, formResult: { desk } };
}
