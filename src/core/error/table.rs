//! The macro that turns the catalogue's table into [`Fault`](super::Fault) and its accessors.

/// Makes `Fault` out of one table, so that a code cannot be half declared: what is not in the table has no variant,
/// and what is in it has code, class, message and, where one helps, remediation.
macro_rules! catalogue {
    ($( $code:literal $name:ident $({ $($field:ident : $kind:ty),+ $(,)? })? $class:ident
        $message:literal $(=> $remediation:literal)? ; )+) => {
        /// A thing that can go wrong, with the values its message names.
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Fault {
            $(
                #[doc = concat!("Code ", stringify!($code), ": ", $message)]
                $name $({ $(#[doc = "Named in the message."] $field: $kind),+ })?,
            )+
            /// A code that a daemon chose, with the words it chose: passed on as it came.
            ///
            /// The registration daemon (9001 and up) and the agent upgrade module (1811 to 1899) number their own
            /// refusals, and clients tell them apart by those numbers.
            Relayed {
                /// The daemon's code, as the API shows it.
                code: u16,
                /// The daemon's words.
                message: String,
            },
            /// A case of a code whose row is about much more, with words and a remedy of its own.
            Case {
                /// The code.
                code: u16,
                /// What happened.
                message: String,
                /// What can be done about it.
                remedy: &'static str,
            },
        }

        impl Fault {
            /// The numeric code.
            pub const fn code(&self) -> u16 {
                match self {
                    $( Self::$name $({ $($field: _),+ })? => $code, )+
                    Self::Relayed { code, .. } | Self::Case { code, .. } => *code,
                }
            }

            /// The class Wazuh raises this code in, where nothing else is said.
            pub const fn class(&self) -> Class {
                match self {
                    $( Self::$name $({ $($field: _),+ })? => Class::$class, )+
                    Self::Relayed { .. } | Self::Case { .. } => Class::BadRequest,
                }
            }

            /// What can be done about it.
            pub const fn remediation(&self) -> Option<&'static str> {
                match self {
                    $( Self::$name $({ $($field: _),+ })? => catalogue!(@remediation $($remediation)?), )+
                    Self::Relayed { .. } => None,
                    Self::Case { remedy, .. } => Some(remedy),
                }
            }

            /// Every code of the table, in its order.
            pub const CODES: &'static [u16] = &[$($code),+];
        }

        impl fmt::Display for Fault {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $( Self::$name $({ $($field),+ })? => write!(f, $message), )+
                    Self::Relayed { message, .. } | Self::Case { message, .. } => f.write_str(message),
                }
            }
        }

        /// One fault of every code, its fields filled with stand-ins, for tests over the whole table.
        #[cfg(test)]
        pub(crate) fn samples() -> Vec<Fault> {
            vec![ $( Fault::$name $({ $($field: <$kind as Sample>::sample(stringify!($field))),+ })?, )+ ]
        }
    };
    (@remediation) => { None };
    (@remediation $text:literal) => { Some($text) };
}

pub(super) use catalogue;
