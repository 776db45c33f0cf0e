import { useTranslations } from 'next-intl';
import { ToolCard } from '@/components/site/ToolCard';
import type { Library } from '@/lib/content/library';

/** The calculator, the check for messages, the state of the free training, and the comparison. */
export function ToolDoors({ library }: { library: Library }) {
  const t = useTranslations('ToolDoors');
  return (
    <section className="tool-doors" aria-label={t('title')}>
      {(['takeHome', 'checkMessage', 'programmes', 'compare'] as const).map((tool) => (
        <ToolCard key={tool} tool={tool} library={library} />
      ))}
    </section>
  );
}
