-- Keys that sealed bytes in here were made with, by the id those bytes carry. One without `retired_at` may still be
-- needed to open something: a desk whose ring lacks it does not start.
CREATE TABLE "encryption_key" (
    "id" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "encryption_key_pkey" PRIMARY KEY ("id")
);
