import { useTranslations } from 'next-intl';
import type { EditedText } from '@/lib/desk/edited-texts';
import type { FileConflict } from '@/lib/desk/files/working-copy';

type Props = { conflicts: FileConflict[]; texts: EditedText[]; nameOf: (text: EditedText) => string };

/** Paragraphs that two people have changed, one beside the other. */
export function EditorConflicts({ conflicts, texts, nameOf }: Props) {
  const t = useTranslations('DeskEditor');
  if (conflicts.length === 0) return null;
  return (
    <section className="desk-conflicts" role="alert">
      <p className="callout warning">{t('conflict')}</p>
      {conflicts.flatMap(({ path, parts }) => {
        const text = texts.find((one) => one.path === path);
        const both = parts.flatMap((part) => ('same' in part ? [] : part));
        return both.map(({ mine, theirs }, index) => (
          <div key={`${path} ${index}`}>
            <h2>{text ? <a href={`#text-${texts.indexOf(text)}`}>{nameOf(text)}</a> : path}</h2>
            <h3>{t('mine')}</h3>
            <blockquote>{mine}</blockquote>
            <h3>{t('theirs')}</h3>
            <blockquote>{theirs}</blockquote>
          </div>
        ));
      })}
    </section>
  );
}
