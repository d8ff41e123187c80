import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const refreshAfter = (table: string, event: 'insert' | 'update' | 'delete', parents: string) => {
  const name = `register_states_${table}_${event}`;
  const tables = { insert: 'new table as changed', update: 'old table as former new table as changed', delete: 'old table as changed' }[event];
  return [
    sql.raw(`
      create function ${name}() returns trigger language plpgsql as $$
      begin
        perform refresh_register(array(${parents}));
        return null;
      end $$`),
    sql.raw(`create trigger ${name} after ${event} on ${table} referencing ${tables} for each statement execute function ${name}()`),
  ];
};

/**
 * The register: where each parent stands with each policy, and their last answer, so that no page of it takes looking at
 * everybody. The database itself keeps it true, whatever is changed and by whom. What only the day of the year changes is not
 * in it.
 */
export const registerStates: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('register_states')
      .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
      .addColumn('policy', 'text', (column) => column.notNull())
      .addColumn('parent', 'text', (column) => column.notNull().references('parents.id').onDelete('cascade'))
      .addColumn('name_key', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('version', 'text')
      .addColumn('received_at', 'timestamptz')
      .addPrimaryKeyConstraint('register_states_primary', ['parent', 'policy'])
      .execute();
    for (const [name, columns] of [
      ['all', ['name_key', 'parent']],
      ['in_state', ['state', 'name_key', 'parent']],
    ] as const)
      await db.schema
        .createIndex(`register_states_${name}`)
        .on('register_states')
        .columns(['organisation', 'policy', ...columns])
        .execute();

    // Two who change the same parent's standing go one after the other, and both after a version that is being published.
    await sql`
      create function refresh_register(who text[]) returns void language plpgsql as $$
      begin
        if cardinality(who) = 0 then return; end if;
        perform 1 from organisations where id in (select organisation from parents where id = any(who)) order by id for share;
        perform 1 from parents where id = any(who) order by id for no key update;
        delete from register_states using parents
        where register_states.parent = any(who) and parents.id = register_states.parent and parents.left_at is not null;
        insert into register_states (organisation, policy, parent, name_key, state, version, received_at)
        select parents.organisation, policies.id, parents.id, parents.name_key, case
            when not exists (
              select 1 from parent_pupils join pupils on pupils.id = parent_pupils.pupil
              where parent_pupils.parent = parents.id and not parent_pupils.restricted and pupils.left_at is null) then 'not-asked'
            when last.outcome is null then 'not-yet'
            when last.sequence < policies.asked then 'due-again'
            else last.outcome
          end, last.policy_version, last.received_at
        from parents
        cross join lateral (
          select id, max(sequence) filter (where asks_again) as asked
          from policy_versions where policy_versions.organisation = parents.organisation group by id
        ) as policies
        left join lateral (
          select declarations.outcome, declarations.policy_version, declarations.received_at, policy_versions.sequence
          from declaration_matches
          join declarations on declarations.id = declaration_matches.declaration
          join policy_versions on policy_versions.organisation = declarations.organisation
            and policy_versions.id = declarations.policy and policy_versions.version = declarations.policy_version
          where declaration_matches.parent = parents.id
            and declarations.organisation = parents.organisation and declarations.policy = policies.id
          order by declarations.received_at desc, declarations.id desc
          limit 1
        ) as last on true
        where parents.id = any(who) and parents.left_at is null
        on conflict (parent, policy) do update
          set name_key = excluded.name_key, state = excluded.state, version = excluded.version, received_at = excluded.received_at
          where (register_states.name_key, register_states.state, register_states.version, register_states.received_at)
            is distinct from (excluded.name_key, excluded.state, excluded.version, excluded.received_at);
      end $$`.execute(db);

    const triggers = [
      ...refreshAfter('parents', 'insert', 'select id from changed'),
      ...refreshAfter(
        'parents',
        'update',
        'select id from changed join former using (id) where (changed.left_at, changed.name_key) is distinct from (former.left_at, former.name_key)',
      ),
      ...refreshAfter('parent_pupils', 'insert', 'select parent from changed'),
      ...refreshAfter('parent_pupils', 'update', 'select parent from changed union select parent from former'),
      ...refreshAfter('parent_pupils', 'delete', 'select parent from changed'),
      ...refreshAfter(
        'pupils',
        'update',
        'select parent from parent_pupils join changed on changed.id = pupil join former on former.id = pupil where changed.left_at is distinct from former.left_at',
      ),
      ...refreshAfter('declaration_matches', 'insert', 'select parent from changed where parent is not null'),
      ...refreshAfter(
        'declaration_matches',
        'update',
        'select parent from changed where parent is not null union select parent from former where parent is not null',
      ),
      ...refreshAfter('declaration_matches', 'delete', 'select parent from changed where parent is not null'),
    ];
    for (const statement of triggers) await statement.execute(db);

    await sql`
      create function register_states_published() returns trigger language plpgsql as $$
      begin
        if not exists (select 1 from policy_versions where organisation = new.organisation and id = new.id and sequence < new.sequence) then
          perform refresh_register(array(select id from parents where organisation = new.organisation and left_at is null));
        elsif new.asks_again then
          update register_states set state = 'due-again'
          where organisation = new.organisation and policy = new.id and state in ('signed', 'declined');
        end if;
        return null;
      end $$`.execute(db);
    await sql`create trigger register_states_published after insert on policy_versions for each row execute function register_states_published()`.execute(
      db,
    );
    await sql`select refresh_register(array(select id from parents where left_at is null))`.execute(db);
  },
};
