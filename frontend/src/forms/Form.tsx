/** A form: one thing is sent, Enter sends it, and what is wrong is where the focus goes. */
import { useRef, type ReactNode } from 'react';
import { SaveState, type Saving } from '../components/SaveState';
import { Button } from '../ui/Button';

interface FormProps {
  readonly action: string;
  readonly saving: Saving;
  readonly onSend: () => void;
  readonly children: ReactNode;
}

export function Form({ action, saving, onSend, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      className="panel stack narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
        requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      }}
    >
      {children}
      <div className="row">
        <Button type="submit" busy={saving.status === 'pending'}>
          {action}
        </Button>
        <SaveState saving={saving} />
      </div>
    </form>
  );
}
