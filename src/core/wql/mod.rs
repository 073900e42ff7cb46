//! wql
