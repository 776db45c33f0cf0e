import { useTranslations } from 'next-intl';
import { ToolCard } from '@/components/site/ToolCard';
import type { Library } from '@/lib/content/library';

/** The tools of the site: the calculator, the check for messages, the state of the free training, the comparison, the flows, words for clients, the money book. */
export function ToolDoors({ library }: { library: Library }) {
  const t = useTranslations('ToolDoors');
  return (
    <section className="tool-doors" aria-label={t('title')}>
      {(['takeHome', 'checkMessage', 'programmes', 'compare', 'flows', 'phrases', 'moneyBook'] as const).map(
        (tool) => (
          <ToolCard key={tool} tool={tool} library={library} />
        ),
      )}
    </section>
  );
}
