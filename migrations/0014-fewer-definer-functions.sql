-- A hold's token names its slot, so nobody looks for the municipality of a hold; triggers need no caller.
drop function municipality_of_hold(uuid);
revoke all on function clinic_must_be_publishable from public;
revoke all on function keep_last_admin from public;
