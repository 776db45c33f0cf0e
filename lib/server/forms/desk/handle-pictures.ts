import type { PeopleSetting } from '@/lib/comments/people/read-person';
import type { PicturesData } from '@/lib/desk/files/file-pages';
import { FileRefusal } from '@/lib/desk/files/file-refusal';
import { addPicture } from '@/lib/desk/files/pictures/add-picture';
import { PictureRefusal } from '@/lib/desk/files/pictures/make-picture';
import { deskHref } from '@/lib/i18n/desk-href';
import { inEach } from '@/lib/i18n/locales';
import { describeVisit } from '../../desk/describe-visit';
import type { FormHandler } from '../form-handler';
import { forPeople, type Sender } from './for-people';

const longestTitle = 120;
const longestAlt = 300;

/** Creates the handler of the form that adds a picture. */
export function createPicturesHandler(setting: PeopleSetting): FormHandler {
  // One after the other: a picture takes all cores for a second.
  let last: Promise<unknown> = Promise.resolve();
  return forPeople(
    { name: 'pictures', permission: 'write', setting },
    async ({ fields, file, now }, sender) => {
      const { person, service } = sender;
      const title = (fields.get('title') ?? '').trim().slice(0, longestTitle);
      const alt = inEach((locale) => (fields.get(`alt:${locale}`) ?? '').trim().slice(0, longestAlt));
      const typed = { title, alt };
      if (!file?.length) return show(sender, { typed, problem: 'file' });
      if (Object.values(alt).some((text) => text === '')) return show(sender, { typed, problem: 'alt' });
      const author = { name: person.shown, account: person.name };
      const adding = last.then(() =>
        addPicture({ upload: file, title: title || Object.values(alt).join(' '), alt, person: author }),
      );
      last = adding.catch(() => {});
      try {
        const added = await adding;
        const at = new Date(now).toISOString();
        await service.store.noteAct({ person: person.id, action: 'upload', target: added.address, at });
        return show(sender, { added, typed: { title: '', alt: inEach(() => '') } });
      } catch (error) {
        if (error instanceof PictureRefusal || error instanceof FileRefusal)
          return show(sender, { typed, problem: error.reason });
        throw error;
      }
    },
  );
}

function show({ person, locale }: Sender, data: PicturesData) {
  const desk = describeVisit(person, data);
  const status = data.problem ? 422 : 200;
  const log = { outcome: data.problem ?? 'added' };
  return { kind: 'page' as const, path: deskHref.pictures(locale), status, formResult: { desk }, log };
}
