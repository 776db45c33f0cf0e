import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';

/** A table written in Markdown: scrolls within itself when it is wider than the screen. */
export function ScrollTable(props: ComponentProps<'table'>) {
  const t = useTranslations('ScrollTable');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and a section with a name would be a landmark
    <div className="scroll" role="group" aria-label={t('label')} tabIndex={0}>
      <table {...props} />
    </div>
  );
}
