/** Two stages: what installs stays behind. The image holds no secret and no data; it runs as nobody in particular, on a file system that it cannot write. */
export const containerfile = `# docker compose up -d le construit ; seul : docker build -t portail -f Containerfile .
FROM node:24-slim AS installation
WORKDIR /portail
COPY package.json package-lock.json* ./
RUN if [ -f package-lock.json ]; then npm ci --omit=dev; else npm install --omit=dev; fi

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /portail
COPY --from=installation /portail ./
COPY *.yaml ./
USER node
EXPOSE 4000
HEALTHCHECK CMD ["node", "-e", "fetch('http://localhost:4000/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "node_modules/@portail-familles/cli/bin/portail.js"]
CMD ["serve"]
`

/** The portal and its database; the two first services prepare them, once, at each start. */
export const compose = `# docker compose up -d : le portail et sa base PostgreSQL, derrière le proxy TLS de la ville
x-portail: &portail
  image: portail
  build: { context: ., dockerfile: Containerfile }
  env_file: .env
  environment:
    DATABASE_URL: postgres://portail:\${POSTGRES_PASSWORD:?}@base/portail
    PORTAIL_HOST: 0.0.0.0
  read_only: true
  tmpfs: ["/tmp"]
  cap_drop: ["ALL"]
  security_opt: ["no-new-privileges:true"]
services:
  schema:
    <<: *portail
    command: ["db", "migrate"]
    depends_on:
      base: { condition: service_healthy }
  ville:
    <<: *portail
    command: ["town", "apply", "town.yaml", "--yes"]
    depends_on:
      schema: { condition: service_completed_successfully }
  portail:
    <<: *portail
    command: ["serve"]
    ports: ["127.0.0.1:4000:4000"]
    depends_on:
      ville: { condition: service_completed_successfully }
    restart: unless-stopped
  base:
    image: postgres:17
    environment: { POSTGRES_USER: portail, POSTGRES_PASSWORD: "\${POSTGRES_PASSWORD:?}", POSTGRES_DB: portail }
    volumes: ["base:/var/lib/postgresql/data"]
    healthcheck: { test: ["CMD", "pg_isready", "-U", "portail"], interval: 5s }
    restart: unless-stopped
volumes:
  base:
`

/**
 * A systemd unit that lets the portal write in `folder` (absolute) alone and see no more of the machine than it needs. User namespaces
 * stay allowed: the inspection of families' files shuts itself off in them.
 */
export const unit = (
  folder: string
): string => `# sudo cp portail.service /etc/systemd/system/ && sudo systemctl enable --now portail
[Unit]
Description=Portail Familles
After=network-online.target postgresql.service
Wants=network-online.target

[Service]
User=portail
WorkingDirectory=${folder}
EnvironmentFile=${folder}/.env
ExecStart=/usr/bin/env node node_modules/@portail-familles/cli/bin/portail.js serve
Restart=on-failure
# une base de données qui bascule manque une demi-minute : systemd ne doit pas renoncer avant
RestartSec=5
# les requêtes en cours se terminent
TimeoutStopSec=20
UMask=0077
ReadWritePaths=${folder}
# même si ce dossier est dans /home, que le service ne voit pas autrement
BindPaths=${folder}
ProtectHome=tmpfs
ProtectSystem=strict
PrivateTmp=true
PrivateDevices=true
ProtectClock=true
ProtectHostname=true
ProtectKernelLogs=true
ProtectKernelModules=true
ProtectKernelTunables=true
ProtectControlGroups=true
ProtectProc=invisible
NoNewPrivileges=true
CapabilityBoundingSet=
AmbientCapabilities=
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX AF_NETLINK
# l'inspection des fichiers s'isole dans les siens
RestrictNamespaces=user net ipc uts
RestrictRealtime=true
RestrictSUIDSGID=true
RemoveIPC=true
LockPersonality=true
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallErrorNumber=EPERM

[Install]
WantedBy=multi-user.target
`
