//! `#[derive(FromNode)]`: turns the declaration of a document's part into its decoder.
//!
//! The declaration is the single source: a field's name gives the key (kebab case), its doc comment gives the help
//! that a missing key prints, its type gives what is expected, and all of them the JSON Schema. What decoding means is written in the main package,
//! in `yaml::decode`; this crate only lists the fields.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::ext::IdentExt;
use syn::{Attribute, Data, DataEnum, DataStruct, DeriveInput, Expr, Fields, Lit, Meta};

/// Derives `FromNode` for a struct with named fields (a mapping) or for an enum of unit variants (a choice of words).
///
/// On fields and variants, `#[node(key = "…")]` replaces the name made from the identifier. On fields,
/// `#[node(required)]` reports a missing key even where the type could do without (`Option`, `Vec`). On structs,
/// `#[node(at_most_one("…", "…"))]` reports keys that exclude each other.
#[proc_macro_derive(FromNode, attributes(node))]
pub fn from_node(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let input = syn::parse_macro_input!(input as DeriveInput);
    expand(&input)
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}

fn expand(input: &DeriveInput) -> syn::Result<TokenStream> {
    match &input.data {
        Data::Struct(data) => expand_struct(input, data),
        Data::Enum(data) => expand_enum(input, data),
        Data::Union(_) => Err(syn::Error::new_spanned(
            &input.ident,
            "only structs and enums can be read from YAML",
        )),
    }
}

/// A mapping: one slot for each field, filled in the order of the file, then decoded in the order of declaration.
fn expand_struct(input: &DeriveInput, data: &DataStruct) -> syn::Result<TokenStream> {
    let Fields::Named(fields) = &data.fields else {
        return Err(syn::Error::new_spanned(&input.ident, "fields need names"));
    };
    let name = &input.ident;
    let mut keys = Vec::new();
    let mut arms = Vec::new();
    let mut decoded = Vec::new();
    let mut identifiers = Vec::new();
    let mut types = Vec::new();
    for (index, field) in fields.named.iter().enumerate() {
        let identifier = field.ident.as_ref().expect("a named field has a name");
        let NodeAttribute { key, required } = NodeAttribute::read(&field.attrs)?;
        let key = key.unwrap_or_else(|| kebab_case(&identifier.unraw().to_string()));
        let about = doc_text(&field.attrs);
        let local = format_ident!("field_{}", identifier.unraw());
        keys.push(quote!(crate::yaml::Key { name: #key, about: #about, required: #required }));
        // Of a key given twice, the first one counts.
        arms.push(quote!(#key => drop(slots[#index].get_or_insert(value)),));
        decoded.push(quote!(let #local = decoder.field(slots[#index], node, &Self::KEYS[#index]);));
        identifiers.push((identifier, local));
        types.push(&field.ty);
    }
    let alternatives = alternatives(&input.attrs)?;
    let (title, about) = (name.to_string(), doc_text(&input.attrs));
    let count = keys.len();
    let fields = identifiers
        .iter()
        .map(|(field, local)| quote!(#field: #local?));
    Ok(quote! {
        impl #name {
            /// The keys of this mapping, in the order of the declaration.
            pub(crate) const KEYS: &'static [crate::yaml::Key] = &[#(#keys),*];
        }

        impl crate::yaml::FromNode for #name {
            fn from_node(node: crate::yaml::NodeId, decoder: &mut crate::yaml::Decoder<'_>) -> Option<Self> {
                let mut slots = [None; #count];
                for (key, value) in decoder.entries_of(node, Self::KEYS)? {
                    match decoder.text(key) {
                        #(#arms)*
                        _ => decoder.unknown_key(node, key, Self::KEYS),
                    }
                }
                #(decoder.at_most_one(node, &#alternatives);)*
                #(#decoded)*
                Some(Self { #(#fields),* })
            }

            fn schema(schemas: &mut crate::yaml::Schemas) -> crate::yaml::Schema {
                let values = |schemas: &mut crate::yaml::Schemas| vec![#((
                    <#types as crate::yaml::FromNode>::schema(schemas),
                    <#types as crate::yaml::FromNode>::absent().is_some(),
                )),*];
                schemas.mapping(#title, #about, Self::KEYS, values, &[#(&#alternatives),*])
            }
        }
    })
}

/// A choice of words: one for each variant.
fn expand_enum(input: &DeriveInput, data: &DataEnum) -> syn::Result<TokenStream> {
    let name = &input.ident;
    let mut variants = Vec::new();
    let mut words = Vec::new();
    for variant in &data.variants {
        let key = NodeAttribute::read(&variant.attrs)?.key;
        words.push(key.unwrap_or_else(|| kebab_case(&variant.ident.to_string())));
        variants.push(&variant.ident);
    }
    Ok(quote! {
        impl #name {
            /// The words of this choice, in the order of the declaration.
            pub(crate) const WORDS: &'static [&'static str] = &[#(#words),*];

            /// The word that stands for this value in a document.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    #(Self::#variants => #words,)*
                }
            }
        }

        impl crate::yaml::FromNode for #name {
            fn from_node(node: crate::yaml::NodeId, decoder: &mut crate::yaml::Decoder<'_>) -> Option<Self> {
                let expected = || crate::messages::message!(
                    "expected.word",
                    words = crate::messages::or_list(Self::WORDS),
                );
                match decoder.scalar(node, expected)? {
                    #(#words => Some(Self::#variants),)*
                    _ => decoder.unknown_word(node, Self::WORDS),
                }
            }

            fn schema(_: &mut crate::yaml::Schemas) -> crate::yaml::Schema {
                crate::yaml::schema::words(Self::WORDS)
            }
        }
    })
}

/// The lists of keys of which at most one may stand in the mapping.
fn alternatives(attributes: &[Attribute]) -> syn::Result<Vec<TokenStream>> {
    let mut lists = Vec::new();
    for attribute in attributes.iter().filter(|a| a.path().is_ident("node")) {
        attribute.parse_nested_meta(|meta| {
            if !meta.path.is_ident("at_most_one") {
                return Err(meta.error("expected `at_most_one(\"…\", \"…\")`"));
            }
            let list;
            syn::parenthesized!(list in meta.input);
            let keys =
                list.parse_terminated(<syn::LitStr as syn::parse::Parse>::parse, syn::Token![,])?;
            let keys = keys.iter();
            lists.push(quote!([#(#keys),*]));
            Ok(())
        })?;
    }
    Ok(lists)
}

/// What `#[node(…)]` says about a field or variant.
#[derive(Default)]
struct NodeAttribute {
    key: Option<String>,
    required: bool,
}

impl NodeAttribute {
    fn read(attributes: &[Attribute]) -> syn::Result<Self> {
        let mut read = Self::default();
        for attribute in attributes.iter().filter(|a| a.path().is_ident("node")) {
            attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("required") {
                    read.required = true;
                } else if meta.path.is_ident("key") {
                    read.key = Some(meta.value()?.parse::<syn::LitStr>()?.value());
                } else {
                    return Err(meta.error("expected `key = \"…\"` or `required`"));
                }
                Ok(())
            })?;
        }
        Ok(read)
    }
}

fn doc_text(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| {
        let Meta::NameValue(meta) = &attribute.meta else {
            return None;
        };
        match &meta.value {
            Expr::Lit(literal) if meta.path.is_ident("doc") => match &literal.lit {
                Lit::Str(text) => Some(text.value().trim().to_owned()),
                _ => None,
            },
            _ => None,
        }
    });
    lines.collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// `as_of` and `AsOf` become `as-of`.
fn kebab_case(name: &str) -> String {
    let mut kebab = String::new();
    for (index, letter) in name.chars().enumerate() {
        match letter {
            '_' => kebab.push('-'),
            _ if letter.is_uppercase() => {
                if index > 0 {
                    kebab.push('-');
                }
                kebab.extend(letter.to_lowercase());
            }
            _ => kebab.push(letter),
        }
    }
    kebab
}
