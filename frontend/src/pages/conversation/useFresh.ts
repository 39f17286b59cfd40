/** Hears what others answer meanwhile: tells it quietly, and marks it until it was looked at. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { fromOthers, type Known } from '../../answers/facts';
import { factsQuery } from '../../answers/queries';
import { assessmentsQuery } from '../../api/cases';
import type { AnswerOut, Informant, MeOut } from '../../api/generated/schema';
import { recommendationQuery } from '../../api/recommended';
import { tell } from '../../components/notes';
import { useTexts } from '../../i18n/texts';
import { ALONE, type Item } from './items';
import { colleaguesQuery } from './queries';
import { texts } from './texts';

interface About {
  readonly case: string;
  readonly me: MeOut;
  readonly items: readonly Item[];
  readonly informants: Readonly<Record<Informant, string>>;
}

type Fresh = readonly [facts: ReadonlySet<string>, looked: (item: Item) => void];

export function useFresh({ case: of, me, items, informants }: About): Fresh {
  const t = useTexts(texts);
  const queries = useQueryClient();
  const { data: colleagues } = useQuery(colleaguesQuery);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set<string>());
  const say = useRef<(answers: readonly AnswerOut[]) => void>(undefined);
  useEffect(() => {
    say.current = (answers) => {
      const [first] = answers;
      if (!first) return;
      const who = colleagues?.get(first.recorded_by) ?? (first.source === 'home' ? informants[first.informant] : t.somebody);
      const about = items.find((item) => item.fields.some(({ fact }) => fact === first.fact));
      const open = answers.length === 1 && about && !ALONE.has(about.name);
      tell(open ? t.fromSomebody(who, about.label) : t.fromSomebodyMany(who, answers.length));
      setFresh((before) => new Set([...before, ...answers.map((one) => one.fact)]));
    };
  }, [colleagues, informants, items, t]);
  useEffect(() => {
    const name = JSON.stringify(factsQuery(of).queryKey);
    let before = queries.getQueryData<Known>(factsQuery(of).queryKey);
    return queries.getQueryCache().subscribe(({ query }) => {
      const now = query.queryHash === name ? (query.state.data as Known | undefined) : undefined;
      if (!now || now === before) return;
      const heard = before ? fromOthers(before, now, me.user_id) : [];
      if (before && openedOrSigned(before) !== openedOrSigned(now)) {
        void queries.invalidateQueries({ queryKey: assessmentsQuery(of).queryKey });
      }
      if (heard.length > 0) void queries.invalidateQueries({ queryKey: recommendationQuery(of).queryKey });
      before = now;
      say.current?.(heard);
    });
  }, [queries, of, me.user_id]);
  const looked = useCallback((item: Item) => {
    setFresh((before) => {
      const rest = new Set(before);
      for (const { fact } of item.fields) rest.delete(fact);
      return rest.size === before.size ? before : rest;
    });
  }, []);
  return [fresh, looked];
}

/** The part of the mark that moves when an assessment is opened or signed. */
function openedOrSigned({ mark }: Known): string | undefined {
  return mark?.split('-')[1];
}
