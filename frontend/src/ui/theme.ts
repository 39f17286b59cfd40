/** The colours of each municipality, as tokens of the design system; a municipality without any has the product's. */
const THEMES: Readonly<Record<string, () => Promise<unknown>>> = {
  fjordvik: () => import('./themes/fjordvik.css'),
  sundkoebing: () => import('./themes/sundkoebing.css'),
};

/** Put on the colours of a municipality, before anything of it is shown. */
export async function wear(municipality: string): Promise<void> {
  await THEMES[municipality]?.().catch(() => undefined); // colours are worth waiting for, not failing for
}
