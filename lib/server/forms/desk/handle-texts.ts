import type { PeopleSetting } from '@/lib/comments/people/read-person';
import { type EditedText, kindOf } from '@/lib/desk/edited-texts';
import { isEditable } from '@/lib/desk/files/confine-path';
import { FileRefusal } from '@/lib/desk/files/file-refusal';
import type { FileConflict, SaveResult } from '@/lib/desk/files/working-copy';
import type { EditorData, Saved } from '@/lib/desk/page-data';
import { deskHref } from '@/lib/i18n/desk-href';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { describeEditor } from '../../desk/describe-editor';
import { describeVisit } from '../../desk/describe-visit';
import type { DeskTools } from '../../desk/desk-tools';
import { lookAtTexts } from '../../desk/look-at-texts';
import type { FormHandler, FormResponse } from '../form-handler';
import { forPeople, type Sender } from './for-people';

/** Most texts in one form: both languages of an article, its facts and its questions. */
const mostTexts = 4;

/** Creates the handler of the editor's form: it looks at the texts, or saves them. */
export function createTextsHandler(setting: PeopleSetting, tools: DeskTools): FormHandler {
  const rules = { name: 'texts', permission: 'write' as const, setting };
  return forPeople(rules, async ({ fields, now }, sender) => {
    const { person, service, locale } = sender;
    const texts = readTyped(fields);
    if (!texts) return { kind: 'refusal', status: 422, reason: 'missing', locale };
    const slug = slugOf(texts);
    if (fields.get('act') !== 'save') {
      const drafts = texts.map(({ path, text }) => ({ path, text }));
      const page = slug && href.article(locale, slug);
      return showEditor(sender, {
        texts,
        look: await lookAtTexts({ page, drafts, person: person.id }, tools),
      });
    }
    const drafts = texts.map(({ path, text, base }) => ({ path, text, base }));
    const author = { name: person.shown, account: person.name };
    const message = (fields.get('message') ?? '').slice(0, 200);
    const result = await tools.files.saveFiles(drafts, author, { message }).catch(asRefusal);
    // What cannot be saved stays on the page: too long, or with signs that no file can have.
    if (result instanceof FileRefusal) return showEditor(sender, { texts, saved: ['refused'], status: 422 });
    if (result.outcome === 'conflict') {
      const { conflicts } = result;
      const merged = texts.map((text) => withTheirs(text, conflicts));
      return showEditor(sender, { texts: merged, conflicts, status: 409 });
    }
    // Removed or renamed while it was written: what was typed stays on the page, to be copied.
    if (result.outcome === 'gone') return showEditor(sender, { texts, saved: ['gone'], status: 409 });
    if (result.outcome === 'saved') {
      const target = slug ?? texts.map(({ path }) => path).join(', ');
      const at = new Date(now).toISOString();
      await service.store.noteAct({ person: person.id, action: 'save', target, at });
    }
    const done = new URLSearchParams(describeSave(result).map((word) => ['done', word]));
    const log = { outcome: result.outcome };
    return { kind: 'redirect', location: `${addressOf(texts, locale)}?${done}`, log };
  });
}

/** The texts of the form: `path:0`, `text:0`, `base:0` and so on. Undefined when they are none that anybody may write. */
function readTyped(fields: URLSearchParams): EditedText[] | undefined {
  const texts: EditedText[] = [];
  for (let index = 0; index < mostTexts; index += 1) {
    const [path, text, base] = ['path', 'text', 'base'].map((name) => fields.get(`${name}:${index}`));
    if (!path || typeof text !== 'string' || typeof base !== 'string') break;
    if (!isEditable(path) || texts.some((other) => other.path === path)) return undefined;
    // Browsers end the lines of a form with CR LF.
    texts.push({ kind: kindOf(path), path, text: text.replace(/\r\n?/g, '\n'), base });
  }
  return texts.length > 0 ? texts : undefined;
}

/** The slug of the article or page that texts belong to. */
function slugOf(texts: EditedText[]): string | undefined {
  return texts.find(({ kind }) => kind !== 'file')?.path.split('/')[1];
}

/** The page of the desk with the editor of these texts. */
function addressOf(texts: EditedText[], locale: Locale): string {
  const slug = slugOf(texts);
  return slug ? deskHref.article(locale, slug) : deskHref.file(locale, texts[0]?.path ?? '');
}

function asRefusal(error: unknown): FileRefusal {
  if (error instanceof FileRefusal) return error;
  throw error;
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

type Shown = Pick<EditorData, 'texts'> &
  Partial<Pick<EditorData, 'look' | 'conflicts' | 'saved'>> & { status?: number };

function showEditor({ person, locale }: Sender, { status = 200, ...shown }: Shown): FormResponse {
  const { texts } = shown;
  const data = describeEditor(person, { ...shown, slug: slugOf(texts), isAnswer: true });
  const desk = describeVisit(person, data);
  return { kind: 'page', path: addressOf(texts, locale), status, formResult: { desk } };
}
