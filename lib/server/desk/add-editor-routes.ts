import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isSameOrigin } from '@/lib/comments/is-same-origin';
import { can } from '@/lib/comments/people/permissions';
import { type PeopleSetting, type PersonInSession, readPerson } from '@/lib/comments/people/read-person';
import { hasFormToken } from '@/lib/comments/people/session';
import { isEditable } from '@/lib/desk/files/confine-path';
import { deskForms, draftAddress } from '@/lib/i18n/desk-href';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { documentHeaders } from '@/lib/publish/document-headers';
import { sendAnswer, textAnswer } from '../answer';
import type { FormSetting } from '../forms/accept-forms';
import { originOf } from '../forms/answer-form';
import type { DeskTools } from './desk-tools';
import { describeReport, previewTexts } from './look-at-texts';

/** Bytes of the texts of an article as JSON: the longest that the check takes, in both languages, with facts and questions. */
export const longestTexts = 2 * 1_024 * 1_024;

const textsSchema = z
  .object({
    token: z.string().max(200),
    slug: z
      .string()
      .regex(/^[a-z0-9-]{1,200}$/)
      .optional(),
    lang: z.enum(localeList),
    drafts: z.array(z.object({ path: z.string().max(300), text: z.string() })).max(4),
  })
  .refine(({ drafts }) => drafts.every(({ path }) => isEditable(path)));
type Texts = z.infer<typeof textsSchema>;

/** Nobody keeps what is not published, or lists it. */
const secrecy = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
  'Referrer-Policy': 'no-referrer',
};

type Setting = PeopleSetting &
  Pick<FormSetting, 'siteUrl'> & {
    /** Answers as if there were no such route. */
    answerRest: (request: FastifyRequest, reply: FastifyReply) => unknown;
  };

/** Routes that the module of the editor asks, and of the pages in its frame. Whoever may not write gets what everybody gets: 404. */
export function addEditorRoutes(app: FastifyInstance, setting: Setting, tools: DeskTools): void {
  const post = (url: string, answer: (texts: Texts, person: PersonInSession) => Promise<object>) =>
    app.post(url, { bodyLimit: longestTexts }, async (request, reply) => {
      const person = await findWriter(request, setting);
      if (!person || !isSameOrigin(originOf(request, setting.siteUrl)))
        return setting.answerRest(request, reply);
      const texts = textsSchema.safeParse(parseJson(request.body)).data;
      if (!texts || !hasFormToken(person.session, texts.token)) return send(reply, 422, {});
      return send(reply, 200, await answer(texts, person));
    });
  post(deskForms.check, async ({ drafts }) => ({
    problems: describeReport(await tools.process.check(drafts)),
  }));
  post(deskForms.preview, async ({ slug, lang, drafts }, { id }) => {
    const page = slug && href.article(lang, slug);
    return { preview: await previewTexts({ page, drafts, person: id }, tools) };
  });

  for (const locale of localeList) {
    app.get(`${deskForms.names}/${locale}`, async (request, reply) => {
      if (!(await findWriter(request, setting))) return setting.answerRest(request, reply);
      return send(reply, 200, await tools.process.listNames(locale));
    });
  }

  app.get<{ Params: { id: string; '*': string } }>(`${draftAddress}/:id/*`, async (request, reply) => {
    const { id, '*': rest } = request.params;
    const person = await findWriter(request, setting);
    const shelved = person && (await tools.shelf.get(id, person.id));
    if (!shelved) return setting.answerRest(request, reply);
    const path = `/${rest}`;
    if (path === shelved.path) return sendPage(reply, shelved);
    const page = await tools.process.preview(path, `${draftAddress}/${id}`, shelved.drafts);
    if (page.outcome === 'missing') return setting.answerRest(request, reply);
    if (page.outcome !== 'rendered') return sendAnswer(reply, textAnswer(422, page.outcome, secrecy));
    return sendPage(reply, page);
  });
}

async function findWriter(
  { cookies }: FastifyRequest,
  setting: Setting,
): Promise<PersonInSession | undefined> {
  const person = await readPerson(cookies, { setting });
  return person && can(person.role, 'write') ? person : undefined;
}

function parseJson(body: unknown): unknown {
  try {
    return body instanceof Uint8Array
      ? JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
      : undefined;
  } catch {
    return undefined;
  }
}

function send(reply: FastifyReply, status: number, data: unknown) {
  return reply
    .code(status)
    .headers(secrecy)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(data));
}

/** A page of the site as readers would get it, except that the editor may show it in a frame. */
function sendPage(reply: FastifyReply, { html, siteUrl }: { html: string; siteUrl: string }) {
  const body = Buffer.from(html);
  const { 'Content-Security-Policy': policy = '', ...headers } = documentHeaders(siteUrl, html);
  return sendAnswer(reply, {
    status: 200,
    headers: {
      ...headers,
      'Content-Security-Policy': policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': body.length,
      ...secrecy,
    },
    body,
  });
}
