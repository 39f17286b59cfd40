/** A dialog that holds the page until it is answered; the browser keeps the focus in it and gives it back. */
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Heading } from './Text';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Escape was pressed; without it, the dialog must be answered. */
  readonly onClose?: () => void;
}

export function Dialog({ title, children, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const named = useId();
  // Closed while it still stands in the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="ds-dialog"
      aria-labelledby={named}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <div className="stack">
        <Heading level={2} id={named}>
          {title}
        </Heading>
        {children}
      </div>
    </dialog>
  );
}
