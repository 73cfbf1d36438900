-- Runs once, when the volume is new. The kernel's database is made by the image itself.
CREATE EXTENSION IF NOT EXISTS vector;
CREATE DATABASE camunda;
