import Fastify from 'fastify';
import pg from 'pg';

/**
 * The least that Fastify and pg can do, in a process of its own: no validation, no scope, no audit, no log.
 * `slots` is the one plain query of a day's times, `constant` an answer that needs none.
 */
const settings = JSON.parse(process.env['BARE_SERVER'] ?? '{}') as {
  port: number;
  databaseUrl: string;
  constant: string;
};

const plainSlots = `
  select slot.id, to_char(slot.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as start,
    to_char(slot.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as end,
    case when booking.id is null then 'free' else 'booked' end as state
  from slot left join booking on booking.slot_id = slot.id and booking.status <> 'cancelled'
  where slot.clinic_id = $1 order by slot.starts_at, slot.desk`;

// As many connections as the server's own pool has.
const pool = new pg.Pool({ connectionString: settings.databaseUrl, max: 10 });
const app = Fastify();

app.post('/bookings', async (request, reply) => {
  const { slot, name } = request.body as { slot: number; name: string };
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('insert into reference_booking (slot, name) values ($1, $2)', [slot, name]);
    await client.query('insert into reference_job (payload) values ($1)', [{ slot }]);
    await client.query('commit');
  } finally {
    client.release();
  }
  return reply.code(201).send({ slot, name });
});

app.get('/slots/:clinicId', async (request) => {
  const { clinicId } = request.params as { clinicId: string };
  const { rows } = await pool.query(plainSlots, [clinicId]);
  return { slots: rows };
});

app.get('/constant', (_request, reply) =>
  reply.type('application/json; charset=utf-8').send(settings.constant),
);
app.get('/readyz', () => ({ ready: true }));

await app.listen({ port: settings.port, host: '127.0.0.1' });
process.once('SIGTERM', () => void app.close().then(() => pool.end()));
