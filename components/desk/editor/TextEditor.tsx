import { useLocale, useTranslations } from 'next-intl';
import { JsonScript } from '@/components/site/JsonScript';
import { type EditedText, langOf } from '@/lib/desk/edited-texts';
import type { FileConflict } from '@/lib/desk/files/working-copy';
import type { Look } from '@/lib/desk/look';
import type { Saved } from '@/lib/desk/page-data';
import { deskHref } from '@/lib/i18n/desk-href';
import { type Locale, localeList, locales } from '@/lib/i18n/locales';
import { moduleLoader } from '@/lib/publish/module-loader';
import { TextLinks } from '../files/TextLinks';
import { EditorConflicts } from './EditorConflicts';
import { EditorProblems } from './EditorProblems';
import type { EditorTexts } from './editor-texts';

type Props = {
  /** Of the article or page that the texts belong to. */
  slug?: string;
  /** Whether the person may publish. */
  mayPublish: boolean;
  title: string;
  texts: EditedText[];
  /** The account that writes. */
  person: string;
  /** Whether the page answers a form, so that it has what was typed. */
  isAnswer?: boolean;
  /** Of the session. */
  token: string;
  /** Where the form is sent, and where the module asks. */
  addresses: { save: string; check: string; preview: string; names: string };
  /** What came of the last save. */
  saved: Saved[];
  conflicts: FileConflict[];
  /** What was found in the texts, when somebody has asked without script. */
  look?: Look;
  /** Signed addresses of the pages as they are saved. */
  shared?: Record<Locale, string>;
  /** Address of the browser module. */
  script: string;
};

const textKeys = [
  'noProblems',
  'problems',
  'line',
  'restored',
  'discard',
  'offline',
  'unkept',
  'over',
  'waiting',
] as const;

/** The texts of an article beside each other, what is wrong with them, and the page that they make. */
export function TextEditor({
  slug,
  mayPublish,
  title,
  texts,
  person,
  isAnswer,
  token,
  addresses,
  saved,
  conflicts,
  look,
  shared,
  script,
}: Props) {
  const t = useTranslations('DeskEditor');
  const locale = useLocale();
  const nameOf = ({ kind, path }: EditedText) => {
    const lang = langOf(kind);
    if (lang) return locales[lang].name;
    return kind === 'facts' || kind === 'questions' ? t(kind) : path;
  };
  const words = Object.fromEntries(textKeys.map((key) => [key, t.raw(key)])) as EditorTexts;
  return (
    <div className="desk-editor">
      <h1>{title}</h1>
      <TextLinks
        slug={mayPublish && texts.some(({ kind }) => kind === 'facts') ? slug : undefined}
        {...{ texts, nameOf }}
      />
      {saved.length > 0 && (
        <div className="callout" role="status">
          {saved.map((done) => (
            <p key={done}>
              {t(done)} {done === 'saved' && <a href={deskHref.publish(locale)}>{t('publish')}</a>}
            </p>
          ))}
        </div>
      )}
      <EditorConflicts {...{ conflicts, texts, nameOf }} />
      <form
        id="editor"
        method="post"
        action={addresses.save}
        data-check={addresses.check}
        data-preview={addresses.preview}
        data-names={addresses.names}
        data-slug={slug}
        data-person={person}
        // What the device has kept is saved now.
        data-saved={saved.includes('saved') || saved.includes('unchanged') || undefined}
        data-answered={isAnswer || undefined}
      >
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="lang" value={locale} />
        <div id="editor-tabs" className="desk-tabs" hidden />
        <p id="editor-status" role="status" />
        <EditorProblems look={look} texts={texts} nameOf={nameOf} />
        <div className="desk-texts">
          {texts.map((text, index) => (
            <section key={text.path}>
              <h2>
                <label htmlFor={`text-${index}`}>{nameOf(text)}</label>
              </h2>
              <div className="code" hidden />
              <input type="hidden" name={`path:${index}`} value={text.path} />
              <input type="hidden" name={`base:${index}`} value={text.base} data-base={text.path} />
              <textarea
                id={`text-${index}`}
                name={`text:${index}`}
                lang={langOf(text.kind)}
                rows={24}
                // HTML drops the first line break of a textarea: React writes another one before it.
                defaultValue={text.text}
                data-path={text.path}
                data-base={text.base}
                autoCapitalize={langOf(text.kind) ? 'sentences' : 'none'}
                autoCorrect={langOf(text.kind) ? undefined : 'off'}
                spellCheck={langOf(text.kind) ? 'true' : 'false'}
              />
            </section>
          ))}
        </div>
        <p className="desk-what">
          <label htmlFor="message">{t('message')}</label>
          <input id="message" name="message" maxLength={200} autoComplete="off" />
        </p>
        <p className="acts">
          <button type="submit" name="act" value="save">
            {t('save')}
          </button>
          <button type="submit" name="act" value="look" className="second">
            {t('look')}
          </button>
        </p>
      </form>
      {slug && (
        <section id="preview" className="desk-preview" aria-labelledby="preview-title" data-shown="phone">
          <h2 id="preview-title">{t('preview')}</h2>
          {look?.preview && (
            <p className="without-script">
              <a href={look.preview}>{t('openPreview')}</a>
            </p>
          )}
          <div className="acts with-script" hidden>
            {localeList.map((lang) => (
              <button key={lang} type="button" data-lang={lang} lang={lang} aria-pressed={lang === locale}>
                {locales[lang].name}
              </button>
            ))}
            <button type="button" data-width="phone" aria-pressed="true">
              {t('phone')}
            </button>
            <button type="button" data-width="wide" aria-pressed="false">
              {t('wide')}
            </button>
          </div>
          <div id="preview-frames" data-title={t('preview')} />
          {shared && (
            <p>
              {t('shared')}{' '}
              {localeList.map((lang) => (
                <a key={lang} href={shared[lang]} lang={lang}>
                  {locales[lang].name}
                </a>
              ))}
            </p>
          )}
        </section>
      )}
      <JsonScript type="application/json" id="editor-texts" data={words} />
      <script dangerouslySetInnerHTML={{ __html: moduleLoader(script) }} />
    </div>
  );
}
