/** Opens an assessment of a case; what was said before comes along, and what is unsent is saved in it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { assessmentsQuery, startAssessment } from '../../api/cases';
import { apiErrorOf } from '../../api/problem';
import { SaveState } from '../../components/SaveState';
import { Button } from '../../ui/Button';

export function OpenAssessment({ case: of, label }: { readonly case: string; readonly label: string }) {
  const queries = useQueryClient();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const again = () => queries.invalidateQueries({ queryKey: ['case', of] });
  const opening = useMutation({
    mutationFn: () => startAssessment(of, {}, key),
    onSuccess: again,
    onError: async (error) => {
      setKey(crypto.randomUUID());
      if (apiErrorOf(error).code === 'already_there') await queries.invalidateQueries({ queryKey: assessmentsQuery(of).queryKey });
    },
  });
  return (
    <div className="stack" data-gap="small">
      <div className="row">
        <Button
          busy={opening.isPending}
          onClick={() => {
            opening.mutate();
          }}
        >
          {label}
        </Button>
      </div>
      <SaveState saving={opening} />
    </div>
  );
}
