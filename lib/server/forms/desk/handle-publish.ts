import { z } from 'zod';
import type { PeopleSetting } from '@/lib/comments/people/read-person';
import type { PublishData } from '@/lib/desk/page-data';
import { deskHref } from '@/lib/i18n/desk-href';
import { describeVisit } from '../../desk/describe-visit';
import type { DeskTools } from '../../desk/desk-tools';
import { loadPublish } from '../../desk/load-publish';
import type { FormHandler } from '../form-handler';
import { forPeople } from './for-people';

const schema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('publish') }),
  z.object({ act: z.literal('goBack'), id: z.string().regex(/^[\w-]{1,60}$/) }),
]);

/** Creates the handler of the forms that publish, and go back to a snapshot. */
export function createPublishHandler(setting: PeopleSetting, tools: DeskTools): FormHandler {
  const rules = { name: 'publish', permission: 'publish' as const, setting };
  return forPeople(rules, async ({ fields, now }, { person, service, locale }) => {
    const form = schema.safeParse(Object.fromEntries(fields)).data;
    if (!form) return { kind: 'refusal', status: 422, reason: 'missing', locale };
    const result = form.act === 'publish' ? await tools.process.publish() : await goBack(form.id, tools);
    if (!result) return { kind: 'refusal', status: 422, reason: 'missing', locale };
    const at = new Date(now).toISOString();
    if (result.outcome !== 'refused')
      await service.store.noteAct({ person: person.id, action: form.act, target: result.id, at });
    const data: PublishData = { ...(await loadPublish({ person }, tools)), result };
    const desk = describeVisit(person, data);
    const status = result.outcome === 'refused' ? 422 : 200;
    return { kind: 'page', path: deskHref.publish(locale), status, formResult: { desk } };
  });
}

async function goBack(id: string, { process: desk }: DeskTools) {
  return (await desk.goBack(id)) ? { outcome: 'wentBack' as const, id } : undefined;
}
