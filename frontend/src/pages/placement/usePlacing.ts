/** Sends a placement, shows everything about the case anew, and goes back to the page about it. */
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { refreshCase } from '../../api/cases';
import { paths } from '../../routes/paths';

/** `send` gets the key under which it may be sent again; `forget` drops the draft. */
export function usePlacing<Body, Kept>(
  id: string,
  send: (body: Body, key: string) => Promise<Kept>,
  forget: () => void,
): UseMutationResult<Kept, Error, Body> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (body: Body) => send(body, key),
    onSuccess: async () => {
      forget();
      await refreshCase(queries, id);
      await navigate(paths.placement(id));
    },
  });
}
