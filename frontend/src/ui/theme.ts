/** Put on the colours of a municipality; one that has no tokens of its own in `themes/` wears the product's. */
export function wear(municipality: string): void {
  document.documentElement.dataset['municipality'] = municipality;
}
