/** What stands around every page of a citizen: large text, nothing else. */
import { Outlet } from '@tanstack/react-router';
import './citizen.css';
import './asking.css';

export function MyLayout() {
  return (
    <div className="my">
      <Outlet />
    </div>
  );
}
