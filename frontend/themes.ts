/** Keeps of the generated themes what the web app needs: light colours alone, and of a municipality what is its own. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss, { type ChildNode, type Container, type Declaration, type Root } from 'postcss';

const THEMES = join(import.meta.dirname, 'src', 'ui', 'themes');
const PRODUCT = 'mestring';
const MUNICIPALITIES = ['fjordvik', 'sundkoebing'];
const NEVER_WORN = ['ds.theme.color-scheme.dark', 'ds.theme.typography.secondary'];

/** What a declaration says, and where it stands. */
function said(declaration: Declaration): string {
  const around: string[] = [];
  for (let node = declaration.parent as Container | undefined; node; node = node.parent as Container | undefined) {
    around.push('selector' in node ? String(node.selector) : 'params' in node ? String(node.params) : '');
  }
  return [String(declaration), ...around].join(' in ');
}

function lightOf(theme: string): Root {
  const found = postcss.parse(readFileSync(join(THEMES, `${theme}.css`), 'utf8'));
  found.walkAtRules((rule) => {
    if (rule.name === 'media' || NEVER_WORN.includes(rule.params)) rule.remove();
  });
  return found;
}

function removeEmpty(around: Container): void {
  for (const node of [...(around.nodes ?? [])] as ChildNode[]) {
    if (!('nodes' in node)) continue;
    removeEmpty(node);
    if (node.nodes?.length === 0) node.remove();
  }
}

function write(theme: string, found: Root): void {
  removeEmpty(found);
  writeFileSync(join(THEMES, `${theme}.css`), `${String(found).trim()}\n`);
}

const product = lightOf(PRODUCT);
const known = new Set<string>();
product.walkDecls((declaration) => {
  known.add(said(declaration));
});
for (const municipality of MUNICIPALITIES) {
  const own = lightOf(municipality);
  own.walkDecls((declaration) => {
    if (known.has(said(declaration))) declaration.remove();
  });
  own.walkComments((comment) => {
    comment.remove();
  });
  own.walkRules((rule) => {
    rule.selector = `[data-municipality='${municipality}']`;
  });
  write(municipality, own);
}
write(PRODUCT, product);
