import { useTranslations } from 'next-intl';
import type { Role } from '@/lib/comments/people/permissions';

/** Says that a page is not for this role. */
export function ForbiddenPage({ role }: { role: Role }) {
  const t = useTranslations('ForbiddenPage');
  const roleName = useTranslations('Roles');
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('text', { role: roleName(role) })}</p>
    </>
  );
}
