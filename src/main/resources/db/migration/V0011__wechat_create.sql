-- What all instances share about a WeChat account: the access token, and the platform's ids of uploaded assets.
-- Lock risk: none, new tables.
create table wechat_token (
    app_id      text primary key,
    sealed      text not null,
    expires_at  timestamptz not null,
    fetched_at  timestamptz not null,
    refused_at  timestamptz
);
comment on table wechat_token is 'Secret, sealed: one access token for each app id, for all instances. No personal data.';
comment on column wechat_token.expires_at is 'When to ask for the next one: some minutes before the platform ends it.';
comment on column wechat_token.refused_at is 'When the platform refused this token and gave the same one again: asking once more is of no use for a while.';

create table wechat_upload (
    app_id      text not null,
    asset       text not null,
    kind        text not null check (kind in ('image', 'voice', 'video', 'thumb')),
    sha256      text not null,
    media_id    text not null,
    uploaded_at timestamptz not null,
    primary key (app_id, asset, kind)
);
comment on table wechat_upload is 'Temporary media ids of our own pictures and sounds; the platform keeps them three days. No personal data.';
comment on column wechat_upload.sha256 is 'Of the asset that was uploaded: a new release may ship another one under the same name.';
