#!/bin/sh
# Run by Patroni once, on the first primary: $1 is a connection string of the administrator.
set -eu
psql -v ON_ERROR_STOP=1 -d "$1" <<'SQL'
create role portail_owner login password 'changez-moi-4';
create role portail login password 'changez-moi-5';
create database portail owner portail_owner;
SQL
