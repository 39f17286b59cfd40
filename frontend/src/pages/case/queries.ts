/** What the pages of a case send beside what every area sends. */
import { api, given, ifMatch } from '../../api/client';
import type { CaseChange, CaseOut } from '../../api/generated/schema';

export function changeCase(seen: { readonly id: string; readonly version: number }, body: CaseChange): Promise<CaseOut> {
  return given(api.PATCH('/api/v1/cases/{case}', { body, params: { path: { case: seen.id }, header: ifMatch(seen) } }));
}
