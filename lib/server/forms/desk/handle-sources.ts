import type { PeopleSetting } from '@/lib/comments/people/read-person';
import type { SourcesData } from '@/lib/desk/page-data';
import { makeSourceEntry, readTypedSource, sourcesFile } from '@/lib/desk/sources/source-form';
import { deskHref } from '@/lib/i18n/desk-href';
import { describeVisit } from '../../desk/describe-visit';
import type { DeskTools } from '../../desk/desk-tools';
import { openSources } from '../../desk/load-sources';
import type { FormHandler, FormResponse } from '../form-handler';
import { forPeople, type Sender } from './for-people';

/** Creates the handler of the form that adds a source: a new entry at the end of the file, which stays as it is otherwise. */
export function createSourcesHandler(setting: PeopleSetting, tools: DeskTools): FormHandler {
  const rules = { name: 'sources', permission: 'write' as const, setting };
  return forPeople(rules, async ({ fields, now }, sender) => {
    const { person, service, locale } = sender;
    const opened = await openSources(tools);
    if (!opened) return { kind: 'refusal', status: 422, reason: 'missing', locale };
    const typed = readTypedSource(fields);
    const entry = makeSourceEntry(typed, opened.ids);
    if ('faults' in entry) return showForm(sender, { typed, faults: entry.faults });
    const text = `${opened.text.trimEnd()}\n${entry.yaml}`;
    const result = await tools.files.saveFiles(
      [{ path: sourcesFile, text, base: opened.version }],
      { name: person.shown, account: person.name },
      { message: `Add the source ${entry.id}` },
    );
    if (result.outcome !== 'saved') return showForm(sender, { typed, faults: {}, isBusy: true });
    const at = new Date(now).toISOString();
    await service.store.noteAct({
      person: person.id,
      action: 'save',
      target: `${sourcesFile} ${entry.id}`,
      at,
    });
    const location = deskHref.sources(locale, { added: entry.id });
    return { kind: 'redirect', location, log: { outcome: 'saved' } };
  });
}

function showForm(
  { person, locale }: Sender,
  form: Pick<SourcesData, 'typed' | 'faults' | 'isBusy'>,
): FormResponse {
  const data: SourcesData = { query: '', found: [], ...form };
  const desk = describeVisit(person, data);
  return { kind: 'page', path: deskHref.sources(locale), status: 422, formResult: { desk } };
}
