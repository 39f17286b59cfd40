/** Cases for the tests of placements: each its own citizen, answered so far that several steps, or one, are possible. */
import { openAssessment, openCase } from './own-case';
import { ask } from './session';
import { expect, type Town, type Visitor } from './visitor';

const INDEPENDENT =
  'dressing toileting eating_drinking own_health housework cooking daily_routine moving_indoors transfers transport memory cognition communication energy wellbeing behaviour social_participation meaningful_activity work_economy pain sleep vision hearing';

const SOME: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(INDEPENDENT.split(' ').map((activity) => [activity, 0])),
  washing: 3,
  shopping: 2,
  moving_outdoors: 2,
  change: 'recent',
};

/** What else must be known before the policy points at one step: 3, to manage it again. */
const THE_REST: Readonly<Record<string, unknown>> = {
  skilled_nursing: false,
  night_need: false,
  need_unpredictable: false,
  meets_nursing_home_criteria: false,
  end_of_life: false,
  learning_prevented: false,
  consent_capacity: 'full',
  can_set_goals: true,
  help_hours_per_week: 2,
  home_sound: true,
  dwelling: 'home',
  acute_danger: false,
  citizen_colour: 'yellow',
};

type Known = 'nothing' | 'something' | 'enough';

export interface Placed {
  readonly id: string;
  readonly assessment: string;
  readonly at: string;
}

/** Sign in as an assessor, and stand before the placement of a new case. */
export async function standBefore(
  visitor: Visitor,
  town: Town,
  { known = 'enough', sign = false }: { known?: Known; sign?: boolean } = {},
): Promise<Placed> {
  const facts = { nothing: {}, something: SOME, enough: { ...SOME, ...THE_REST } }[known];
  const answers = Object.entries(facts).map(([fact, value]) => {
    return { fact, value, informant: fact === 'citizen_colour' ? 'citizen_with_staff' : 'staff' };
  });
  const { page } = visitor;
  const id = await openCase(visitor, town, null);
  const assessment = await openAssessment(visitor, id, answers);
  if (sign) await ask(page, 'POST', `/cases/${id}/assessments/${assessment}/signature`, { answers: [] }, { 'If-Match': '"1"' });
  const at = `/cases/${id}/placement`;
  await page.goto(at);
  await expect(page.getByRole('link', { name: /^(Trinn|Trin|Step)$/ })).toHaveAttribute('aria-current', 'page');
  await expect(visitor.heading()).toBeVisible();
  return { id, assessment, at };
}
