import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';

/** A table written in Markdown: scrolls within itself when it is wider than the screen. */
export function ScrollTable(props: ComponentProps<'table'>) {
  const t = useTranslations('ScrollTable');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="scroll" aria-label={t('label')} tabIndex={0}>
      <table {...props} />
    </section>
  );
}
