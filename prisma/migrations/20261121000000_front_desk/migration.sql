-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'customer',
    "name_enc" BYTEA,
    "phone_enc" BYTEA,
    "phone_hash" BYTEA,
    "address_enc" BYTEA,
    "device_enc" BYTEA,
    "locale" TEXT,
    "customer_number" TEXT,
    "tickets_opened" INTEGER NOT NULL DEFAULT 0,
    "surveys_opened" INTEGER NOT NULL DEFAULT 0,
    "skills" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "regions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "on_duty" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "state" JSONB NOT NULL,
    "draft_enc" BYTEA,
    "profile_enc" BYTEA,
    "version" INTEGER NOT NULL DEFAULT 0,
    "handling" TEXT NOT NULL DEFAULT 'bot',
    "serving_id" UUID,
    "blocked_reason" TEXT,
    "out_seq" INTEGER NOT NULL DEFAULT 0,
    "wrong_codes" INTEGER NOT NULL DEFAULT 0,
    "wrong_codes_at" TIMESTAMPTZ(3),
    "last_heard_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbound_event" (
    "id" BIGSERIAL NOT NULL,
    "channel_id" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'raw',
    "conversation_key" TEXT NOT NULL,
    "platform_ts" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "message_id" TEXT,
    "raw_enc" BYTEA,
    "status" TEXT NOT NULL DEFAULT 'done',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error_code" TEXT,
    "reference" TEXT,

    CONSTRAINT "inbound_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "class" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "engineer_id" UUID,
    "supervisor_id" UUID,
    "tried" UUID[] DEFAULT ARRAY[]::UUID[],
    "round" INTEGER NOT NULL DEFAULT 1,
    "form_enc" BYTEA NOT NULL,
    "slots" BIGINT[] DEFAULT ARRAY[]::BIGINT[],
    "appointment_at" TIMESTAMPTZ(3),
    "work_enc" BYTEA,
    "rating_enc" BYTEA,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "head_seq" INTEGER NOT NULL,
    "head_hash" BYTEA NOT NULL,
    "cause_event_id" UUID NOT NULL,
    "cause_index" INTEGER NOT NULL,

    CONSTRAINT "ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_event" (
    "id" BIGSERIAL NOT NULL,
    "ticket_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "by_id" UUID,
    "role" TEXT NOT NULL,
    "from_status" TEXT,
    "to_status" TEXT NOT NULL,
    "evidence_enc" BYTEA NOT NULL,
    "prev_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "cause_event_id" UUID NOT NULL,
    "cause_index" INTEGER NOT NULL,

    CONSTRAINT "ticket_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey" (
    "number" TEXT NOT NULL,
    "ticket_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "customer_id" UUID NOT NULL,
    "class" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "efficiency" TEXT,
    "reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "opinion_enc" BYTEA,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "survey_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "outbound_message" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "conversation_version" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "part" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "body_enc" BYTEA,
    "must_arrive" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3),
    "lease_until" TIMESTAMPTZ(3),
    "owner" INTEGER NOT NULL DEFAULT 0,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "platform_message_id" TEXT,
    "maybe_twice" BOOLEAN NOT NULL DEFAULT false,
    "error_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "cause_event_id" UUID NOT NULL,
    "cause_index" INTEGER NOT NULL,

    CONSTRAINT "outbound_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timer" (
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "cycle" INTEGER NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL,
    "why" JSONB,
    "status" TEXT NOT NULL DEFAULT 'armed',
    "fence" INTEGER NOT NULL DEFAULT 0,
    "fired_at" TIMESTAMPTZ(3),

    CONSTRAINT "timer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "ticket_id" UUID,
    "channel" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "message_id" TEXT,
    "ref_enc" BYTEA NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'wanted',
    "why" TEXT,
    "sha256" BYTEA,
    "type" TEXT,
    "bytes" INTEGER,
    "width" INTEGER,
    "height" INTEGER,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3),
    "lease_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_code" (
    "code_hash" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_code_pkey" PRIMARY KEY ("code_hash")
);

-- CreateTable
CREATE TABLE "bookmark" (
    "channel" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bookmark_pkey" PRIMARY KEY ("channel","account")
);

-- CreateTable
CREATE TABLE "shared_token" (
    "key" TEXT NOT NULL,
    "token_enc" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "generation" INTEGER NOT NULL,

    CONSTRAINT "shared_token_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "counter" (
    "name" TEXT NOT NULL,
    "value" BIGINT NOT NULL,

    CONSTRAINT "counter_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_sha256" BYTEA NOT NULL,
    "status" INTEGER NOT NULL,
    "response" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor","key")
);

-- CreateTable
CREATE TABLE "audit_log" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail_enc" BYTEA,
    "prev_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_customer_number_key" ON "person"("customer_number");

-- CreateIndex
CREATE INDEX "person_phone_hash_idx" ON "person"("phone_hash");

-- CreateIndex
CREATE INDEX "conversation_person_id_idx" ON "conversation"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_channel_chat_key" ON "conversation"("channel", "chat");

-- CreateIndex
CREATE UNIQUE INDEX "inbound_event_channel_id_dedupe_key_key" ON "inbound_event"("channel_id", "dedupe_key");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_number_key" ON "ticket"("number");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_cause_event_id_cause_index_key" ON "ticket"("cause_event_id", "cause_index");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_event_ticket_id_seq_key" ON "ticket_event"("ticket_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_event_cause_event_id_cause_index_key" ON "ticket_event"("cause_event_id", "cause_index");

-- CreateIndex
CREATE UNIQUE INDEX "survey_ticket_id_round_key" ON "survey"("ticket_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "outbound_message_conversation_id_seq_part_key" ON "outbound_message"("conversation_id", "seq", "part");

-- CreateIndex
CREATE UNIQUE INDEX "outbound_message_cause_event_id_cause_index_part_key" ON "outbound_message"("cause_event_id", "cause_index", "part");

-- CreateIndex
CREATE UNIQUE INDEX "timer_subject_kind_cycle_key" ON "timer"("subject", "kind", "cycle");

-- CreateIndex
CREATE INDEX "attachment_ticket_id_idx" ON "attachment"("ticket_id");


-- Indexes over the little that is still to be done, so that the cost of a message does not grow with all that ever was.
CREATE INDEX "outbound_message_open" ON "outbound_message" ("conversation_id", "seq", "part") WHERE status IN ('queued', 'sending');
CREATE INDEX "timer_armed" ON "timer" ("due_at") WHERE status = 'armed';
CREATE INDEX "inbound_event_waiting" ON "inbound_event" ("id") WHERE status = 'new';
CREATE INDEX "inbound_event_quarantined" ON "inbound_event" ("id") WHERE status = 'quarantined';
CREATE INDEX "inbound_event_message" ON "inbound_event" ("conversation_key", "message_id") WHERE message_id IS NOT NULL;
CREATE INDEX "attachment_wanted" ON "attachment" ("next_at") WHERE status = 'wanted';
CREATE INDEX "attachment_message" ON "attachment" ("conversation_id", "message_id") WHERE message_id IS NOT NULL;
CREATE INDEX "ticket_open_by_customer" ON "ticket" ("customer_id", "registered_at") WHERE status NOT IN ('archived', 'cancelled');
CREATE INDEX "ticket_open_by_engineer" ON "ticket" ("engineer_id", "changed_at") WHERE status NOT IN ('archived', 'cancelled', 'rejected') AND engineer_id IS NOT NULL;
CREATE INDEX "ticket_awaiting_supervisor" ON "ticket" ("registered_at") WHERE status IN ('registered', 'reviewing', 'approved', 'dissatisfied');
CREATE INDEX "person_staff" ON "person" ("role") WHERE role <> 'customer';
CREATE INDEX "conversation_serving" ON "conversation" ("serving_id") WHERE serving_id IS NOT NULL;
