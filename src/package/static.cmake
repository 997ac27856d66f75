# A program that is marked ASIDE_STATIC takes the archives of ICU and RE2, where there are such;
# all others (tests, and the audit, whose libxml2 brings ICU along) the shared libraries.
function(aside_static target)
  set(archives)
  foreach(name IN LISTS ARGN)
    find_library(ASIDE_ARCHIVE_${name} NAMES lib${name}.a)
    if(NOT ASIDE_ARCHIVE_${name})
      message(STATUS "No lib${name}.a: aside is linked with the shared library")
      return()
    endif()
    list(APPEND archives ${ASIDE_ARCHIVE_${name}})
  endforeach()
  get_target_property(shared ${target} INTERFACE_LINK_LIBRARIES)
  set(marked $<BOOL:$<TARGET_PROPERTY:ASIDE_STATIC>>)
  set_property(TARGET ${target} PROPERTY INTERFACE_LINK_LIBRARIES
    "$<${marked}:${archives}>" "$<$<NOT:${marked}>:${shared}>")
endfunction()
aside_static(PkgConfig::ICU icuuc icudata)
aside_static(PkgConfig::RE2 re2)
