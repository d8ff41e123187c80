import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * A page of the register is read from one table: names and children stand with where each parent stands. Among a million,
 * each that had to be looked up elsewhere was a place of its own on the disk.
 */
export const registerPages: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('register_states').addColumn('name', 'text').addColumn('children', 'jsonb').execute();

    await sql`
      create or replace function refresh_register(who text[]) returns void language plpgsql as $$
      begin
        if cardinality(who) = 0 then return; end if;
        perform 1 from organisations where id in (select organisation from parents where id = any(who)) order by id for share;
        perform 1 from parents where id = any(who) order by id for no key update;
        delete from register_states using parents
        where register_states.parent = any(who) and parents.id = register_states.parent and parents.left_at is not null;
        insert into register_states (organisation, policy, parent, name_key, name, children, state, version, received_at)
        select parents.organisation, policies.id, parents.id, parents.name_key, parents.name, coalesce(family.children, '[]'), case
            when family.children is null then 'not-asked'
            when last.outcome is null then 'not-yet'
            when last.sequence < policies.asked then 'due-again'
            else last.outcome
          end, last.policy_version, last.received_at
        from parents
        cross join lateral (
          select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('name', pupils.name, 'class', pupils.class)) order by pupils.name, pupils.id) as children
          from parent_pupils join pupils on pupils.id = parent_pupils.pupil
          where parent_pupils.parent = parents.id and not parent_pupils.restricted and pupils.left_at is null
        ) as family
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
          set name_key = excluded.name_key, name = excluded.name, children = excluded.children,
            state = excluded.state, version = excluded.version, received_at = excluded.received_at
          where (register_states.name_key, register_states.name, register_states.children,
              register_states.state, register_states.version, register_states.received_at)
            is distinct from (excluded.name_key, excluded.name, excluded.children, excluded.state, excluded.version, excluded.received_at);
      end $$`.execute(db);

    const triggers = {
      register_states_parents_update: `
        select id from changed join former using (id)
        where (changed.left_at, changed.name_key, changed.name) is distinct from (former.left_at, former.name_key, former.name)`,
      register_states_pupils_update: `
        select parent from parent_pupils join changed on changed.id = pupil join former on former.id = pupil
        where (changed.left_at, changed.name, changed.class) is distinct from (former.left_at, former.name, former.class)`,
    };
    for (const [name, parents] of Object.entries(triggers))
      await sql
        .raw(
          `create or replace function ${name}() returns trigger language plpgsql as $$
          begin
            perform refresh_register(array(${parents}));
            return null;
          end $$`,
        )
        .execute(db);

    await sql`select refresh_register(array(select id from parents where left_at is null))`.execute(db);
    await sql`alter table register_states alter name set not null, alter children set not null`.execute(db);
  },
};
