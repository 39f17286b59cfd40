/** The frame of somebody who is signed in: for work, or, larger and calmer, for citizens and those close to them. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { SigningOutLoses, Unsent, useAskBeforeClosing, useResume, useUnsent } from '../answers/Unsent';
import { api, done } from '../api/client';
import type { MeOut, OwnMunicipality } from '../api/generated/schema';
import { isPrivate, may, meQuery } from '../api/queries';
import { session } from '../api/session';
import { useTexts } from '../i18n/texts';
import { useFormats } from '../i18n/useFormats';
import { Button } from '../ui/Button';
import { Heading, Paragraph } from '../ui/Text';
import { Frame } from './Frame';
import { runsOf, written, type Run } from './phone';
import { shellTexts } from './texts';

export function Shell() {
  const { data: me } = useSuspenseQuery(meQuery);
  const own = isPrivate(me);
  return (
    <Frame
      kind={own ? 'citizen' : 'work'}
      name={me.municipality.name}
      nav={own ? undefined : <WorkPages me={me} />}
      self={
        <>
          <Self me={me} />
          {own && <Call municipality={me.municipality} />}
        </>
      }
      fold={own ? undefined : <Name me={me} />}
      footer={own ? <Talk municipality={me.municipality} /> : undefined}
    >
      <Outlet />
    </Frame>
  );
}

/** The pages of those who work here; add yours. */
function WorkPages({ me }: { readonly me: MeOut }) {
  const t = useTexts(shellTexts);
  return (
    <nav className="shell-nav" aria-label={t.pages}>
      <Link to="/" preload={false} activeOptions={{ exact: true, includeSearch: false }}>
        {may(me, 'case.change') ? t.today : t.start}
      </Link>
      {may(me, 'user.create') && <Link to="/administration">{t.administration}</Link>}
      <Unsent />
    </nav>
  );
}

/** Say who is signed in. */
function Name({ me }: { readonly me: MeOut }) {
  const t = useTexts(shellTexts);
  return (
    <>
      <span className="ds-sr-only">{t.you} </span>
      {me.name}
    </>
  );
}

function Self({ me }: { readonly me: MeOut }) {
  const t = useTexts(shellTexts);
  const [asks, setAsks] = useState(false);
  const unsent = useUnsent();
  useResume(me.user_id);
  useAskBeforeClosing(unsent);
  const leave = useMutation({
    mutationFn: () => done(api.POST('/api/v1/me/session-end')),
    retry: false,
    onSettled: () => session.end(),
  });
  return (
    <>
      <span className="shell-person">
        <Name me={me} />
      </span>
      <Button
        variant="secondary"
        data-size="sm"
        busy={leave.isPending}
        onClick={() => {
          if (unsent.length > 0) setAsks(true);
          else leave.mutate();
        }}
      >
        {t.signOut}
      </Button>
      {asks && (
        <SigningOutLoses
          onStay={() => {
            setAsks(false);
          }}
          onLeave={() => {
            leave.mutate();
          }}
        />
      )}
    </>
  );
}

/** The way to a person, where it is seen without scrolling. */
function Call({ municipality: { phone } }: { readonly municipality: OwnMunicipality }) {
  const t = useTexts(shellTexts);
  return (
    <a className="ds-link shell-call" href={`tel:${phone}`}>
      {t.callHere(written(phone))}
    </a>
  );
}

function Talk({ municipality: { name, phone, phone_hours } }: { readonly municipality: OwnMunicipality }) {
  const t = useTexts(shellTexts);
  const { clock, weekday } = useFormats();
  const at = (time: string) => clock(new Date(`2000-01-01T${time}`));
  const days = ({ first, last }: Run) => (first === last ? weekday(first) : t.talkDays(weekday(first), weekday(last)));
  return (
    <footer>
      <div className="shell-bar stack" data-gap="small">
        <Heading level={2}>{t.talk}</Heading>
        <p>
          <a className="ds-link shell-phone" href={`tel:${phone}`}>
            {t.call(name, written(phone))}
          </a>
        </p>
        <ul className="plain">
          {runsOf(phone_hours).map((run) => (
            <li key={`${String(run.first)} ${run.opens}`} className="ds-paragraph" data-size="lg">
              {t.talkWhen(days(run), at(run.opens), at(run.closes))}
            </li>
          ))}
        </ul>
        <Paragraph size="lg">{t.talkHow}</Paragraph>
      </div>
    </footer>
  );
}
