//! The table of faults: code, class, message and remediation, one entry a code.

use std::fmt;

use super::Class;

/// Makes [`Fault`] and its accessors out of one table, so that a code cannot be half declared.
macro_rules! catalogue {
    ($( $code:literal $name:ident $({ $($field:ident : $kind:ty),+ $(,)? })? $class:ident
        $message:literal $(=> $remediation:literal)? ; )+) => {
        /// A thing that can go wrong, with the values its message names.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Fault {
            $(
                #[doc = concat!("Code ", stringify!($code), ": ", $message)]
                $name $({ $(#[doc = "Named in the message."] $field: $kind),+ })?,
            )+
        }

        impl Fault {
            /// The numeric code.
            pub const fn code(&self) -> u16 {
                match self { $( Self::$name $({ $($field: _),+ })? => $code, )+ }
            }

            /// The class Wazuh raises this code in, where nothing else is said.
            pub const fn class(&self) -> Class {
                match self { $( Self::$name $({ $($field: _),+ })? => Class::$class, )+ }
            }

            /// What can be done about it.
            pub const fn remediation(&self) -> Option<&'static str> {
                match self { $( Self::$name $({ $($field: _),+ })? => catalogue!(@remediation $($remediation)?), )+ }
            }

            /// Every code of the table, in its order.
            pub const CODES: &'static [u16] = &[$($code),+];
        }

        impl fmt::Display for Fault {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self { $( Self::$name $({ $($field),+ })? => write!(f, $message), )+ }
            }
        }
    };
    (@remediation) => { None };
    (@remediation $text:literal) => { Some($text) };
}

catalogue! {
    1000 Internal { reason: String } Internal "the operation failed: {reason}";
    1701 AgentNotFound NotFound "there is no agent with this id" => "List the agents to see which ids exist.";
}
