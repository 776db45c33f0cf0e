import { posix } from 'node:path';
import { type Expression, type ParseResult, parseSync, type StringLiteral, Visitor } from 'oxc-parser';

/** One import in the source: where it stands and what it leads to. */
export interface SourceImport {
  file: string;
  line: number;
  /** The path of a file of the project, or the name of a package or Node.js module as it was written. */
  target: string;
  /** False for `import type`, which leaves nothing in the running code. */
  runs: boolean;
}

type Report = (name: string, offset: number, runs: boolean) => void;

/**
 * Lists every import in a set of sources: static, dynamic, re-exports, types, workers and files loaded by `tsImport`.
 *
 * @param sources  text by path from the root, such as `lib/i18n/href.ts`
 */
export function listImports(sources: ReadonlyMap<string, string>): SourceImport[] {
  return [...sources].flatMap(([file, text]) => {
    const parsed = parseSync(file, text);
    if (parsed.errors[0]) throw new Error(`${file}: ${parsed.errors[0].message}`);
    const imports: SourceImport[] = [];
    visitImports(parsed.program, (name, offset, runs) => {
      const line = text.slice(0, offset).split('\n').length;
      imports.push({ file, line, target: resolveTarget(file, name, sources), runs });
    });
    return imports;
  });
}

function visitImports(program: ParseResult['program'], report: Report) {
  const tell = ({ value, start }: StringLiteral, runs = true) => report(value, start, runs);
  const tellIfLiteral = (node: Expression | undefined) => {
    if (node?.type === 'Literal' && typeof node.value === 'string') report(node.value, node.start, true);
  };
  new Visitor({
    ImportDeclaration({ source, importKind, specifiers }) {
      const types =
        specifiers.length > 0 && specifiers.every((one) => 'importKind' in one && one.importKind === 'type');
      tell(source, importKind !== 'type' && !types);
    },
    ExportAllDeclaration: ({ source, exportKind }) => tell(source, exportKind !== 'type'),
    ExportNamedDeclaration({ source, exportKind }) {
      if (source) tell(source, exportKind !== 'type');
    },
    TSImportType: ({ source }) => tell(source, false),
    ImportExpression: ({ source }) => tellIfLiteral(source),
    // new URL('./worker.mjs', import.meta.url)
    NewExpression({ callee, arguments: [first, base] }) {
      if (callee.type !== 'Identifier' || callee.name !== 'URL' || base?.type !== 'MemberExpression') return;
      if (base.object.type === 'MetaProperty' && first?.type !== 'SpreadElement') tellIfLiteral(first);
    },
    CallExpression({ callee, arguments: [first] }) {
      if (callee.type !== 'Identifier' || !['require', 'tsImport'].includes(callee.name)) return;
      if (first?.type !== 'SpreadElement') tellIfLiteral(first);
    },
  }).visit(program);
}

function resolveTarget(file: string, name: string, sources: ReadonlyMap<string, string>): string {
  const own = name.startsWith('@/') || name.startsWith('.');
  if (!own) return name;
  const path = name.startsWith('@/') ? name.slice(2) : posix.join(posix.dirname(file), name);
  const found = ['', '.ts', '.tsx', '.mjs', '.d.ts'].find((ending) => sources.has(path + ending));
  return path + (found ?? '');
}
