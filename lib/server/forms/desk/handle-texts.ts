import { can } from '@/lib/comments/people/permissions';
import type { EditorData } from '@/lib/desk/page-data';
import { deskHref } from '@/lib/i18n/desk-href';
import { href } from '@/lib/i18n/href';
import type { DeskTools } from '../../desk/desk-tools';
import { lookAtTexts } from '../../desk/look-at-texts';
import { readTexts } from '../../desk/read-texts';
import type { DeskSetting } from '../../routes/add-desk-routes';
import type { FormHandler } from '../form-handler';
import { forPeople } from './for-people';

/** Creates the handler of the editor's form: it looks at the texts, or saves them. */
export function createTextsHandler(setting: DeskSetting, tools: DeskTools): FormHandler {
  const rules = { name: 'texts', permission: 'write' as const, setting };
  return forPeople(rules, async ({ fields }, { person, locale }) => {
    const slug = fields.get('slug') ?? '';
    const saved = await readTexts(slug);
    if (!saved) return { kind: 'refusal', status: 422, reason: 'missing', locale };
    const texts = saved.map((text) => ({
      ...text,
      text: fields.get(`text:${text.kind}`)?.replaceAll('\r\n', '\n') ?? text.text,
      base: fields.get(`base:${text.kind}`) ?? text.base,
    }));
    const page = href.article(locale, slug);
    const look = await lookAtTexts({ page, drafts: texts, person: person.id }, tools);
    const data: EditorData = { slug, texts, look, mayPublish: can(person.role, 'publish') };
    const { name, shown, role, session } = person;
    const desk = { person: { name, shown, role }, token: session.formToken, data };
    return { kind: 'page', path: deskHref.article(locale, slug), status: 200, formResult: { desk } };
  });
}
