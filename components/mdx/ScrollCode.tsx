import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';

/** A block of code: scrolls within itself when a line is longer than the screen is wide. */
export function ScrollCode(props: ComponentProps<'pre'>) {
  const t = useTranslations('ScrollCode');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <pre role="group" aria-label={t('label')} tabIndex={0} {...props} />
  );
}
