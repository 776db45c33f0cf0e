import { z } from 'zod';
import type { Permission } from '@/lib/comments/people/permissions';
import type { PeopleSetting } from '@/lib/comments/people/read-person';
import type { DeskAct } from '@/lib/comments/store/audit-entry';
import { contentDir } from '@/lib/content/parse/read-content-files';
import { day } from '@/lib/content/schema/fields';
import { createArticle, renameArticle, setPublication } from '@/lib/desk/files/article-acts';
import type { ActProblem, DoneAct } from '@/lib/desk/files/file-pages';
import { FileRefusal } from '@/lib/desk/files/file-refusal';
import { deskHref } from '@/lib/i18n/desk-href';
import { describeVisit } from '../../desk/describe-visit';
import type { DeskTools } from '../../desk/desk-tools';
import { loadArticleState, loadHistory } from '../../desk/load-files';
import type { FormHandler, FormResponse, PostedForm } from '../form-handler';
import { forPeople, type Sender } from './for-people';

const name = z.string().trim().max(200);

const schema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('create'), slug: name }),
  z.object({ act: z.literal('rename'), slug: name, to: name }),
  z.object({ act: z.literal('schedule'), slug: name, day: z.string().max(20) }),
  z.object({ act: z.literal('unpublish'), slug: name }),
  z.object({
    act: z.literal('restore'),
    path: z.string().max(300),
    commit: z.string().max(64),
    base: z.string().max(64),
  }),
]);

/** Authors begin articles and go back to versions; what readers see is for those who publish. */
function neededFor({ fields }: Pick<PostedForm, 'fields'>): Permission {
  return ['create', 'restore'].includes(fields.get('act') ?? '') ? 'write' : 'publish';
}

type ArticleForm = z.infer<typeof schema>;

/** Creates the handler of the forms that begin, rename, schedule or keep back an article, or go back to a version of a file. */
export function createArticlesHandler(setting: PeopleSetting, tools: DeskTools): FormHandler {
  const rules = { name: 'articles', permission: neededFor, setting };
  return forPeople(rules, async ({ fields, now }, sender) => {
    const { person, service, locale } = sender;
    const form = schema.safeParse(Object.fromEntries(fields)).data;
    if (!form) return { kind: 'refusal', status: 422, reason: 'missing', locale };
    try {
      const { location, act } = await perform(form, sender, tools);
      await service.store.noteAct({ ...act, person: person.id, at: new Date(now).toISOString() });
      return { kind: 'redirect', location, log: { outcome: form.act } };
    } catch (error) {
      if (error instanceof FileRefusal) {
        const problem = error instanceof ActRefusal ? error.problem : error.reason;
        return showAgain(form, problem, { sender, tools });
      }
      throw error;
    }
  });
}

type Performed = { location: string; act: Pick<DeskAct, 'action' | 'target' | 'from'> };

async function perform(
  form: ArticleForm,
  { person: own, locale }: Sender,
  { files }: DeskTools,
): Promise<Performed> {
  const person = { name: own.shown, account: own.name };
  const stateOf = (slug: string, done: DoneAct) => `${deskHref.articleState(locale, slug)}?done=${done}`;
  switch (form.act) {
    case 'create': {
      const { slug } = form;
      await createArticle(contentDir(), files, slug, person);
      return { location: deskHref.article(locale, slug), act: { action: 'create', target: slug } };
    }
    case 'rename': {
      const { slug, to } = form;
      await renameArticle(contentDir(), files, { from: slug, to, person });
      return { location: stateOf(to, 'renamed'), act: { action: 'rename', target: to, from: slug } };
    }
    case 'schedule': {
      const { slug } = form;
      const publishedAt = day.safeParse(form.day).data;
      if (!publishedAt) throw new ActRefusal('day');
      await setPublication(files, { slug, wish: { publishedAt }, person });
      return {
        location: stateOf(slug, 'scheduled'),
        act: { action: 'schedule', target: slug, from: publishedAt },
      };
    }
    case 'unpublish': {
      const { slug } = form;
      await setPublication(files, { slug, wish: { draft: true }, person });
      return { location: stateOf(slug, 'unpublished'), act: { action: 'unpublish', target: slug } };
    }
    case 'restore': {
      const { path, commit, base } = form;
      const now = await files.open(path);
      // Whoever goes back has seen what is given up.
      if ((now?.version ?? '') !== base) throw new ActRefusal('changed');
      const { outcome } = await files.goBackTo(path, commit, base, person);
      if (outcome !== 'saved' && outcome !== 'unchanged') throw new ActRefusal('changed');
      return {
        location: `${deskHref.history(locale, path)}?done=restored`,
        act: { action: 'restore', target: path },
      };
    }
  }
}

/** A refusal that belongs to a form. */
class ActRefusal extends FileRefusal {
  constructor(readonly problem: 'day' | 'changed') {
    super('missing', problem);
  }
}

type Again = { sender: Sender; tools: DeskTools };

/** Shows the page that the form was on, with what was typed and why it was not done. */
async function showAgain(
  form: ArticleForm,
  reason: ActProblem,
  { sender, tools }: Again,
): Promise<FormResponse> {
  const { person, locale } = sender;
  const page = await findPage(form, { locale, tools });
  if (!page) return { kind: 'refusal', status: 404, reason: 'missing', locale };
  const desk = describeVisit(person, { ...page.data, problem: reason });
  return { kind: 'page', path: page.path, status: 422, formResult: { desk }, log: { outcome: reason } };
}

async function findPage(form: ArticleForm, { locale, tools }: Pick<Sender, 'locale'> & Pick<Again, 'tools'>) {
  const query = new URLSearchParams();
  switch (form.act) {
    case 'create':
      return { path: deskHref.newArticle(locale), data: { slug: form.slug } };
    case 'restore': {
      const data = await loadHistory({ params: { '*': form.path }, query }, tools);
      return data && { path: deskHref.history(locale, form.path), data };
    }
    default: {
      const data = await loadArticleState({ params: { slug: form.slug }, query }, tools);
      const typed = { to: 'to' in form ? form.to : undefined, day: 'day' in form ? form.day : undefined };
      return data && { path: deskHref.articleState(locale, form.slug), data: { ...data, typed } };
    }
  }
}
